package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.testing.World;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** A real server, since each sign-in changes the session the next one comes with: every copy is answered like the first. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Tag("whole")
class SignInSentTwiceTests {

    /** The first and three more. */
    private static final int COPIES = 4;

    @Autowired
    private ApplicationContext beans;

    @LocalServerPort
    private int port;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private void keepCookies(HttpResponse<?> answer) {
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        });
    }

    /** The fields of the form on a page that leads to the address. */
    private Map<String, String> form(String page, String action) throws Exception {
        HttpResponse<String> answer = browser.send(to(page).build(), BodyHandlers.ofString());
        keepCookies(answer);
        Element form = Jsoup.parse(answer.body())
                .select("form[action^=" + action + "]")
                .first();
        assertThat(form).as(answer.statusCode() + " " + answer.body()).isNotNull();
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        return fields;
    }

    private HttpRequest sent(String action, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return to(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private List<HttpResponse<String>> atOnce(HttpRequest request) {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < COPIES; i++) {
            answers.add(browser.sendAsync(request, BodyHandlers.ofString()));
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static Set<String> places(List<HttpResponse<String>> answers) {
        return answers.stream()
                .map(answer -> answer.statusCode() + " " + place(answer))
                .collect(Collectors.toSet());
    }

    private static String place(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        return location.replaceFirst("https?://[^/]+", "");
    }

    private Map<String, String> filledIn(String password) throws Exception {
        Map<String, String> fields = form("/sign-in", "/sign-in");
        fields.put("login", world.clerk.login());
        fields.put("password", password);
        return fields;
    }

    @Test
    void everyCopyOfARightSignInIsIn() throws Exception {
        Map<String, String> fields = filledIn(World.PASSWORD);
        List<HttpResponse<String>> answers = atOnce(sent("/sign-in", fields));
        assertThat(places(answers)).containsExactly("302 /");
        for (HttpResponse<String> answer : answers) { // whichever answer the browser shows
            cookies.clear();
            keepCookies(answer);
            assertThat(browser.send(to("/").build(), BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
        assertThat(place(browser.send(sent("/sign-in", fields), BodyHandlers.ofString())))
                .as("sent later")
                .isEqualTo("/");
    }

    @Test
    void everyCopyOfAWrongSignInIsToldSoAndItCountsOnce() throws Exception {
        assertThat(places(atOnce(sent("/sign-in", filledIn("guess"))))).containsExactly("302 /sign-in?failed");
        assertThat(places(atOnce(sent("/sign-in", filledIn(World.PASSWORD)))))
                .as("four tries are left")
                .containsExactly("302 /");
    }

    @Test
    void otherPasswordsWithTheKeyOfOnePageAreOtherTries() throws Exception {
        Map<String, String> fields = filledIn("");
        for (int i = 0; i < 5; i++) {
            fields.put("password", "guess" + i);
            assertThat(place(browser.send(sent("/sign-in", fields), BodyHandlers.ofString())))
                    .isEqualTo("/sign-in?failed");
        }
        fields.put("password", World.PASSWORD);
        assertThat(place(browser.send(sent("/sign-in", fields), BodyHandlers.ofString())))
                .isEqualTo("/sign-in?locked");
    }

    @Test
    void everyCopyOfASignOutIsOut() throws Exception {
        keepCookies(browser.send(sent("/sign-in", filledIn(World.PASSWORD)), BodyHandlers.ofString()));
        Map<String, String> fields = form("/", "/sign-out");
        assertThat(places(atOnce(sent("/sign-out", fields)))).containsExactly("302 /sign-in?out");
        assertThat(place(browser.send(sent("/sign-out", fields), BodyHandlers.ofString())))
                .as("sent later")
                .isEqualTo("/sign-in?out");
        assertThat(place(browser.send(to("/").build(), BodyHandlers.ofString())))
                .isEqualTo("/sign-in");
    }

    @Test
    void aFormOfAnotherSiteSignsNobodyIn() throws Exception {
        Map<String, String> fields = filledIn(World.PASSWORD);
        cookies.clear();
        assertThat(place(browser.send(sent("/sign-in", fields), BodyHandlers.ofString())))
                .isEqualTo("/sign-in?expired");
    }
}
