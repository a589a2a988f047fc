package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.testing.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The server as production sets it up, behind a proxy on this machine that ends TLS. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = BehindAProxyTests.ProductionsServer.class)
@ActiveProfiles("test")
@DirtiesContext
class BehindAProxyTests {

    /** What production says of the server, and nothing else of it. */
    static class ProductionsServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                var prod = (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
                        .load("prod", new ClassPathResource("application-prod.yml"))
                        .get(0);
                Map<String, Object> server = new LinkedHashMap<>();
                for (String name : prod.getPropertyNames()) {
                    if (name.startsWith("server.")) {
                        server.put(name, String.valueOf(prod.getProperty(name)));
                    }
                }
                assertThat(server).containsEntry("server.address", "127.0.0.1");
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("prod", server));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    private final HttpClient proxy = HttpClient.newHttpClient();

    private HttpRequest.Builder to(String path, String cookies, String from) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-For", from)
                .header("X-Forwarded-Proto", "https");
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private static String kept(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    @Test
    void cookiesAreOfThisHostAloneAndTheBrowsersAddressCounts() throws Exception {
        World world = new World(beans);
        HttpResponse<String> page = proxy.send(to("/sign-in", "", "203.0.113.7").build(), BodyHandlers.ofString());
        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000 ; includeSubDomains");
        assertThat(page.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-sign-in-form=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
        Map<String, String> fields = new LinkedHashMap<>();
        Jsoup.parse(page.body())
                .select("form[action=/sign-in] input[name]")
                .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        fields.put("login", world.clerk.login());
        fields.put("password", World.PASSWORD);
        HttpResponse<Void> in = proxy.send(
                to("/sign-in", kept(page), "198.51.100.1, 203.0.113.7")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields.entrySet().stream()
                                .map(one ->
                                        one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"))))
                        .build(),
                BodyHandlers.discarding());
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("__Host-session="))
                .singleElement()
                .asString()
                .contains("; Path=/", "; Secure", "; HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(world.jdbc
                        .sql("select address from officer_session where officer_id = :officer")
                        .param("officer", world.clerk.id())
                        .query(String.class)
                        .single())
                .as("the last one the proxy vouches for; what the browser says before it is hearsay")
                .isEqualTo("203.0.113.7");
        HttpResponse<Void> signedIn =
                proxy.send(to("/", kept(in), "203.0.113.7").build(), BodyHandlers.discarding());
        assertThat(signedIn.statusCode()).isEqualTo(200);
    }
}
