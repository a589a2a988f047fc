package disclosuredesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.World;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Size and colours of the pages: kept by the browser, changed by a link, and nothing else a cookie says is believed. */
@PageTest
class AppearanceTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    private World world;

    @BeforeEach
    void agency() {
        world = new World(beans);
    }

    private MockHttpServletResponse get(String address, String referer, Cookie... cookies) throws Exception {
        var request = MockMvcRequestBuilders.get(address).requestAttr("officer", world.clerk);
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        if (!referer.isEmpty()) {
            request.header("Referer", referer);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String page(Cookie... cookies) throws Exception {
        return get("/help", "", cookies).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aLinkChangesTheSizeAndLeadsBack() throws Exception {
        MockHttpServletResponse answer = get("/text-size/HUGE", "http://desk.example/requests?state=OPEN");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/requests?state=OPEN");
        assertThat(answer.getHeader("Set-Cookie"))
                .startsWith("text-size=HUGE;")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(page(new Cookie("text-size", "HUGE"))).contains("class=\"size-HUGE\"");
    }

    @Test
    void anythingElseInTheCookieIsTheStandard() throws Exception {
        for (String bad : new String[] {"", "huge", "ENORMOUS", "x\"><script>"}) {
            assertThat(page(new Cookie("text-size", bad), new Cookie("theme", bad)))
                    .as(bad)
                    .contains("class=\"size-STANDARD\"", "media=\"screen and (prefers-color-scheme: dark)\"")
                    .doesNotContain("<script>");
        }
        assertThat(get("/text-size/ENORMOUS", "").getStatus()).isEqualTo(404);
        assertThat(get("/theme/PINK", "").getStatus()).isEqualTo(404);
    }

    @Test
    void aForeignPageIsNoWayBack() throws Exception {
        for (String from :
                new String[] {"", "//elsewhere.example/", "http://x//elsewhere", "no address %", "/theme/DARK"}) {
            assertThat(get("/theme/DARK", from).getRedirectedUrl()).as(from).isEqualTo("/");
        }
    }

    @Test
    void darkIsForScreensAndOnlyWhereItIsWanted() throws Exception {
        assertThat(page()).contains("media=\"screen and (prefers-color-scheme: dark)\"");
        assertThat(page(new Cookie("theme", "DARK"))).contains("media=\"screen\"");
        assertThat(page(new Cookie("theme", "LIGHT"))).doesNotContain("desk-dark");
    }
}
