package pytorch_test

import (
	"testing"

	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/pytorch"
)

// What people asked about, with what it comes to.
func TestCases(t *testing.T) {
	const net = "class Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
	for _, c := range []struct {
		name, text  string
		parameters  int64
		connections int64        // 0 means that it is not looked at
		mark        language.Key // one that must be there
		line        int
	}{
		{name: "the features must be worked out by hand", text: "model = nn.Sequential(nn.Conv2d(1, 16, 5, 1, 2), nn.ReLU(), nn.MaxPool2d(2),\n nn.Conv2d(16, 32, 5, 1, 2), nn.ReLU(), nn.MaxPool2d(2),\n nn.Flatten(),\n nn.Linear(1050, 10))\nsummary(model, (1, 28, 28))",
			parameters: 416 + 12832 + 10510, mark: "pytorch.misfit", line: 4},
		{name: "the features as they are", text: "model = nn.Sequential(nn.Conv2d(1, 16, 5, 1, 2), nn.ReLU(), nn.MaxPool2d(2),\n nn.Conv2d(16, 32, 5, 1, 2), nn.ReLU(), nn.MaxPool2d(2),\n nn.Flatten(),\n nn.Linear(1568, 10))\nsummary(model, (1, 28, 28))",
			parameters: 416 + 12832 + 15690},
		{name: "a full layer works on the last axis alone", text: net + "        self.conv = nn.Conv2d(3, 32, 3)\n        self.fc = nn.Linear(128, 4)\n    def forward(self, x):\n        return self.fc(self.conv(x))\nnet = Net()\nnet(torch.randn(30, 3, 8, 8))",
			parameters: 896 + 516, mark: "pytorch.last-axis", line: 5},
		{name: "groups", text: "conv = nn.Conv2d(3,12,3,1,1,groups=3)\nconv(torch.randn(1, 3, 244, 244))", parameters: 120},
		{name: "ceil", text: "m = nn.Sequential(nn.MaxPool2d(1, 2, ceil_mode=True), nn.Flatten(), nn.Linear(3*16*16, 1))\nm(torch.rand(1, 3, 32, 32))", parameters: 769},
		{name: "transposed", text: "up = nn.ConvTranspose2d(3, 1, 2, 2)\nup(torch.rand(1, 3, 2, 2))", parameters: 13, connections: 48 + 16},
		{name: "transposed, in groups", text: "up = nn.ConvTranspose2d(6, 6, kernel_size=2, stride=2, groups=3)\nup(torch.rand(2, 6, 8, 8))", parameters: 54},
		{name: "two biases", text: "nn.RNN(1, 1)", parameters: 4},
		{name: "two biases, both ways", text: "nn.LSTM(512, 64, bidirectional=True)", parameters: 295_936},
		{name: "one head", text: "nn.MultiheadAttention(512, 1)", parameters: 1_050_624},
		{name: "many heads", text: "nn.MultiheadAttention(512, 64)", parameters: 1_050_624},
		{name: "a layer of a transformer", text: "nn.TransformerEncoderLayer(d_model=128, nhead=8, dim_feedforward=256)", parameters: 132_480},
		{name: "as torch.nn.Transformer is by default", text: "nn.Transformer()", parameters: 44_140_544},
		{name: "at each place", text: "fc = nn.Linear(64, 256)\nfc(torch.zeros(1, 22528, 64))", parameters: 16_640, connections: 374_865_920},
		{name: "used twice, counts once", text: net + "        self.features = nn.Sequential(nn.Conv2d(1, 1, kernel_size=3, padding=1))\n    def forward(self, x, y):\n        return self.features(x), self.features(y)\nsummary(Net(), [(1, 16, 16), (1, 28, 28)])",
			parameters: 10, connections: 10 * (16*16 + 28*28)},
		{name: "siamese", text: net + "        self.conv = nn.Conv2d(3, 64, 10)\n        self.fc = nn.Linear(6400, 1)\n    def once(self, x):\n        return self.fc(F.max_pool2d(F.relu(self.conv(x)), 2).flatten(1))\n    def forward(self, a, b):\n        return torch.abs(self.once(a) - self.once(b))",
			parameters: 25_665},
		{name: "in_channels that do not fit", text: "nn.Sequential(\n  nn.Conv2d(3, 16, 3),\n  nn.Conv2d(32, 64, 3),\n)", parameters: 448 + 18_496, mark: "pytorch.misfit", line: 3},
		{name: "not used", text: net + "        self.a = nn.Linear(4, 4)\n        self.b = nn.Linear(4, 5)\n    def forward(self, x):\n        return self.a(x)", parameters: 20, mark: "pytorch.unused", line: 5},
		{name: "in a plain list", text: net + "        self.layers = [nn.Linear(4, 4) for _ in range(3)]\n    def forward(self, x):\n        for layer in self.layers:\n            x = layer(x)\n        return x", parameters: 60, mark: "pytorch.plain-list", line: 4},
		{name: "tied", text: net + "        self.embed = nn.Embedding(100, 8)\n        self.out = nn.Linear(8, 100, bias=False)\n        self.out.weight = self.embed.weight\n    def forward(self, x):\n        return self.out(self.embed(x))", parameters: 800},
		{name: "numbers of its own", text: net + "        self.w = nn.Parameter(torch.randn(4, 7))\n        self.p = nn.Parameter(torch.zeros(1, 7))\n    def forward(self, x):\n        return x @ self.w + self.p", parameters: 28 + 7},
		{name: "a choice that is not known", text: net + "        self.a = nn.Linear(4, 4)\n    def forward(self, x):\n        if x.sum() > 0:\n            x = self.a(x)\n        return self.a(x)", parameters: 20, mark: "pytorch.undecided", line: 6},
		{name: "one step after the other", text: net + "        self.cell = nn.LSTMCell(4, 5)\n    def forward(self, x):\n        h, c = self.cell(x)\n        h, c = self.cell(x, (h, c))\n        return h", parameters: 4 * (4*5 + 5*5 + 10)},
	} {
		d := pytorch.Code().Read([]byte(c.text), draft.Given{})
		count, err := d.Network.Count()
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := count.Parameters.Value(); got != c.parameters {
			t.Errorf("%s: %d parameters, not %d\n%s", c.name, got, c.parameters, told(d))
		}
		if got := count.Connections.Value(); c.connections > 0 && got != c.connections {
			t.Errorf("%s: %d connections, not %d\n%s", c.name, got, c.connections, told(d))
		}
		found := c.mark == ""
		for _, m := range d.Marks {
			found = found || m.Say == c.mark && m.Line == c.line
			if m.Kind == draft.Unread && c.mark == "" {
				t.Errorf("%s: %s, line %d %v", c.name, m.Say, m.Line, m.Arguments)
			}
		}
		if !found {
			t.Errorf("%s: %s is not said of line %d\n%s", c.name, c.mark, c.line, told(d))
		}
	}
}
