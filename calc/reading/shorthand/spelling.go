package shorthand

import "strings"

// plain writes all signs that look alike the same way.
var plain = strings.NewReplacer(
	"−", "-", "–", "-", "—", "-", "‐", "-", "‑", "-",
	"×", "x", "✕", "x", "⨯", "x", "∗", "*",
	"-->", ">", "->", ">", "=>", ">", "→", ">", "⇒", ">", "➔", ">", "➜", ">", "⟶", ">", "⟹", ">", "↓", ">", "►", ">",
	"\r\n", "\n", "\r", "\n", "\u00a0", " ", "（", "(", "）", ")", "，", ",", "；", ";", "：", ":",
)

// together are names of two words that mean something else apart, and Chinese ones.
var together = strings.NewReplacer(
	"soft-max", "softmax", "soft max", "softmax", "max-pool", "maxpool", "layer norm", "layernorm", "layer-norm", "layernorm",
	"batch norm", "batchnorm", "batch-norm", "batchnorm", "leaky relu", "leakyrelu", "leaky-relu", "leakyrelu",
	"局部响应归一化", " lrn", "批归一化", " batchnorm", "批量归一化", " batchnorm", "全局平均池化", " gap", "全局最大池化", " gmp", "最大池化层", " maxpool", "最大池化", " maxpool", "平均池化层", " avgpool", "平均池化", " avgpool", "池化层", " pool", "池化", " pool",
	"转置卷积", " deconv", "卷积核", " kernels ", "卷积层", " conv", "卷积", " conv", "全连接层", " fc", "全连接", " fc", "输入层", " input", "输入", " input", "输出层", " output", "输出", " output", "展平", " flatten", "步长", " stride ", "步幅", " stride ", "填充", " pad ", "通道", " channels ", "神经元", " neurons ", "单元", " units ", "特征图", " maps ", "个", " ", "的", " ", "为", " ", "层", " ",
	"zero padding", "padding", "zero-padding", "padding", "non-overlapping", "nonoverlapping", "fully-connected", "full",
)

// lower writes A to Z in small letters, each in its place.
func lower(text string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, text)
}
