package disclosuredesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The word of a page comes back with its file, and nothing that is no such word. */
class FileArrivedTests {

    private static Object cookie(String word) {
        var request = new MockHttpServletRequest("GET", "/requests/export");
        if (word != null) {
            request.setParameter(FileArrived.WORD, word);
        }
        var response = new MockHttpServletResponse();
        assertThat(new FileArrived().preHandle(request, response, "")).isTrue();
        return response.getHeader(HttpHeaders.SET_COOKIE);
    }

    @Test
    void aWordComesBack() {
        assertThat(cookie("k3x9w0ab12"))
                .asString()
                .startsWith("arrived=k3x9w0ab12; Path=/")
                .contains("SameSite=Strict");
    }

    @Test
    void nothingElseDoes() {
        assertThat(cookie(null)).isNull();
        for (String word : new String[] {"", "short", "a; Path=/x", "LARGE12345", "a".repeat(33), "abcdefgh\r\nX: y"}) {
            assertThat(cookie(word)).as(word).isNull();
        }
    }
}
