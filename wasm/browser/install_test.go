package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// The browser finds nothing against installing the page, in either language.
func TestThePageCanBeInstalled(t *testing.T) {
	t.Parallel()
	for language, name := range map[string]string{"en": "en", "zh": "zh-Hans"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			// In the browser itself: where nothing is kept, nothing is installed.
			b := openAt(t, browser, site+"/", site+"/"+language+"/", blankCanvas)
			b.await(live)
			m, err := chromedp.Call(b.context, page.GetAppManifest, page.GetAppManifestParams{})
			if err != nil {
				t.Fatal(err)
			}
			if len(m.Errors) > 0 || !strings.Contains(m.Data, `"lang":"`+name+`"`) {
				t.Errorf("%s: the manifest %s: %v", language, m.Data, m.Errors)
			}
			id, err := chromedp.Call(b.context, page.GetAppID, cdp.Empty{})
			if err != nil || id.AppID != site+"/"+language+"/" {
				t.Errorf("%s: it is installed as %s, %v", language, id.AppID, err)
			}
			found, err := chromedp.Call(b.context, page.GetInstallabilityErrors, cdp.Empty{})
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range found.InstallabilityErrors {
				t.Errorf("%s: %s %v", language, e.ErrorID, e.ErrorArguments)
			}
		})
	}
}
