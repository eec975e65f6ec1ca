package browser
import ("testing";"image/png";"os";"fmt")
func shot(b *tab, name string) { f,_ := os.Create("/tmp/shots/"+name+".png"); png.Encode(f, b.see("html")); f.Close() }
func TestZZ(t *testing.T) {
	os.MkdirAll("/tmp/shots", 0o755)
	for name, q := range map[string]string{"fixed":"parts=figure,tally", "whole":"", "lesson":"parts=lesson"} {
	for _, w := range []int64{1440, 700, 390} {
		b := openCourse(t, `<style>body{margin:0}</style><script src="five-by-five/embed.js"></script><iframe src="five-by-five/en/#/c1/3?`+q+`" title="C1" width="100%" height="420" `+map[bool]string{true:`data-height="fixed"`}[name=="fixed"]+` style="border:0"></iframe>`, viewport(w, 900))
		b.await(within(firstFrame, `document.documentElement.classList.contains("ready")`))
		b.settle(); b.settle()
		b.eval("new Promise(d=>setTimeout(d,700))")
		fmt.Println(name, w, b.eval(`(()=>{const f=document.querySelector("iframe"), d=f.contentDocument; return [f.clientHeight, d.body.getBoundingClientRect().height, d.documentElement.scrollHeight, d.querySelector("#picture").offsetHeight, d.querySelector("#theatre").offsetHeight, d.documentElement.className].join(" ")})()`))
		shot(b, name+fmt.Sprint(w))
	}}
}
