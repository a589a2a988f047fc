package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address there is answers with the headers that guard it, whoever asks and whatever the answer is. */
@SpringBootTest(properties = "disclosuredesk.web.hosts=localhost,desk.example.gov.cn")
@AutoConfigureMockMvc
@ActiveProfiles("test")
class HeadersTests {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=()");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Set<String> addresses() {
        Set<String> addresses =
                new TreeSet<>(List.of("/", "/nowhere", "/desk.css", "/favicon.svg", "/actuator/health"));
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                Objects.requireNonNull(mapping.getPathPatternsCondition())
                        .getPatternValues()
                        .forEach(pattern -> addresses.add(pattern.replaceAll("\\{[^}]*}", "1")));
            }
        });
        return addresses;
    }

    private static void isGuarded(MvcTestResult answer, String address) {
        HEADERS.forEach((name, value) -> assertThat(answer.getResponse().getHeaders(name))
                .as(name + " of " + address)
                .containsExactly(value));
        String kind = String.valueOf(answer.getResponse().getContentType());
        if (kind.startsWith("text/html")) {
            assertThat(kind).as(address).containsIgnoringCase("charset=UTF-8");
            assertThat(String.valueOf(answer.getResponse().getHeader("Cache-Control")))
                    .as("a page is kept nowhere: " + address)
                    .contains("no-store");
        }
        assertThat(answer.getResponse().getHeaderNames())
                .as(address)
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    @Test
    void everyAddressIsGuardedForStrangersAndForOfficers() {
        World world = new World(beans);
        MockMvcTester stranger = MockMvcTester.create(mvc);
        List<Browserless> officers = List.of(world.clerk, world.administrator).stream()
                .map((Officer officer) -> Browserless.signedIn(mvc, officer))
                .toList();
        assertThat(addresses()).hasSizeGreaterThan(100);
        for (String address : addresses()) {
            isGuarded(stranger.get().uri(address).exchange(), address);
            officers.forEach(officer -> isGuarded(officer.opens(address), address));
        }
    }

    @Test
    void overTlsABrowserIsToldToStayThere() {
        MockMvcTester pages = MockMvcTester.create(mvc);
        assertThat(pages.get().uri("/sign-in").secure(true))
                .headers()
                .hasValue("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        World world = new World(beans);
        assertThat(Browserless.signedIn(mvc, world.clerk).sends("/sign-out")).hasStatus3xxRedirection();
    }

    @Test
    void underAnotherNameItAnswersNobody() {
        MockMvcTester pages = MockMvcTester.create(mvc);
        for (String host : List.of("localhost", "desk.example.gov.cn", "DESK.example.gov.cn")) {
            assertThat(under(host, pages)).as(host).hasStatusOk();
        }
        for (String host : List.of("evil.example", "desk.example.gov.cn.evil.example", "127.0.0.1")) {
            assertThat(under(host, pages)).as(host).hasStatus(400);
        }
    }

    private static MvcTestResult under(String host, MockMvcTester pages) {
        return pages.get()
                .uri("/sign-in")
                .with(request -> {
                    request.setServerName(host);
                    return request;
                })
                .exchange();
    }
}
