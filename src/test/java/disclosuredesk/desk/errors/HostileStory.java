package disclosuredesk.desk.errors;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.decision.Ground;
import disclosuredesk.desk.errors.Addresses.Address;
import disclosuredesk.desk.errors.RawHttp.Answer;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.InFull;
import disclosuredesk.testing.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everything the application reads from outside, with what nobody would send: no answer is a fault, none names a class or a
 * statement. The slowest answer is printed; nothing is asserted about it.
 */
abstract class HostileStory {

    /** As they stand in an address: percent-encoded, or not as they should be. */
    private static final List<String> VALUES = List.of(
            "",
            "%00",
            "%00%00a",
            "%ff%fe",
            "%ed%a0%80",
            "%zz",
            "%",
            "%F0%A0%AE%B7",
            "%e2%80%ae%ef%bb%bf",
            "-1",
            "99999999999999999999999",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "1e400",
            "NaN",
            "0000-00-00",
            "9999-12-31",
            "2999-12-31",
            "1900-01-01",
            "%2B999999999-01-01",
            "../../../etc/passwd",
            "..%2f..%2f",
            "%0d%0aSet-Cookie:x=1",
            "%27%20or%201=1--",
            "${T(java.lang.Runtime)}",
            "%5B%5D",
            "a,b,,",
            "%E9%95%BF".repeat(400));

    /** In the build each address is given every so many-th value, others than its neighbour; in full all. */
    private final int share = InFull.of(share(), 1);

    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\bat (java|org|disclosuredesk)\\.|org\\.springframework|jdbc|SQLState|<h1>HTTP Status|Apache Tomcat");

    /** Keys of forms are drawn by lot, and any four letters turn up in one of them some day. */
    private static final Pattern DRAWN_BY_LOT = Pattern.compile("\"[A-Za-z0-9_=-]{30,}\"");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final List<RawHttp> signedIn = new ArrayList<>();
    private final Set<String> faults = new TreeSet<>();
    private long asked;
    private long slowest;
    private String slowestAt = "";

    /** Of how many values one is tried at each address. */
    abstract int share();

    private RawHttp as(World world, Officer officer) {
        RawHttp http = RawHttp.signedIn(port, officer.login(), World.PASSWORD);
        signedIn.add(http);
        return http;
    }

    /** An officer who may do everything with cases, an administrator, one of another agency, and nobody. */
    private Map<String, RawHttp> officers(World world) {
        Map<String, RawHttp> officers = new LinkedHashMap<>();
        officers.put(
                "everything",
                as(
                        world,
                        world.officer(
                                world.agency,
                                world.department,
                                "全",
                                Role.CLERK,
                                Role.HANDLER,
                                Role.LEGAL_REVIEWER,
                                Role.HEAD,
                                Role.LEADER)));
        officers.put("administrator", as(world, world.administrator));
        officers.put("another organ", as(world, world.clerkOfAnotherAgency));
        officers.put("nobody", new RawHttp(port));
        return officers;
    }

    private void check(String what, Supplier<Answer> asking) {
        long start = System.nanoTime();
        Answer answer = asking.get();
        long took = (System.nanoTime() - start) / 1_000_000;
        asked++;
        if (took > slowest) {
            slowest = took;
            slowestAt = what;
        }
        if (answer.status() == 0 || answer.status() >= 500) {
            faults.add(answer.status() + " " + what);
        } else if (!answer.head().contains("application/octet-stream") && !what.contains("/help")) {
            Matcher inside = INSIDES.matcher(DRAWN_BY_LOT.matcher(answer.body()).replaceAll(""));
            if (inside.find()) {
                faults.add("shows " + inside.group() + " " + what);
            }
        }
    }

    /** What does not depend on the database is tried at all addresses on the first, at some on the second. */
    private int everyAddress() {
        return Math.max(1, share / 5);
    }

    private void report(String name) {
        System.out.printf(
                "%s: %d requests, slowest %d ms at %s%n",
                name, asked, slowest, slowestAt.length() > 160 ? slowestAt.substring(0, 160) : slowestAt);
        assertThat(signedIn)
                .as("still signed in")
                .allSatisfy(http -> assertThat(http.get("/help", "").status()).isEqualTo(200));
        assertThat(faults.stream()
                        .map(fault -> fault.length() > 240 ? fault.substring(0, 240) : fault)
                        .collect(Collectors.toList()))
                .isEmpty();
    }

    private static String at(String pattern, String id, String other) {
        return pattern.replace("{id}", id)
                .replace("{year}", "2026")
                .replaceAll("\\{chapter[^}]*}", "1")
                .replaceAll("\\{[^}]*}", Matcher.quoteReplacement(other));
    }

    @Test
    void everyParameterOfEveryAddress() {
        World world = new World(beans);
        List<RequestId> cases = List.of(world.registered(), world.archived(Ground.PROVIDED));
        List<Address> addresses = Addresses.of(mappings);
        assertThat(addresses).hasSizeGreaterThan(180);
        officers(world).forEach((who, http) -> {
            for (int one = 0; one < addresses.size(); one++) {
                Address address = addresses.get(one);
                for (int i = 0; i < VALUES.size(); i++) {
                    String value = VALUES.get(i);
                    if ((i + one) % (who.equals("everything") ? share : 2 * share) != 0) {
                        continue;
                    }
                    String path = at(address.pattern(), cases.get(i % 2).value(), "1");
                    String query = address.parameters().stream()
                            .map(name -> name.replace("[", "%5B").replace("]", "%5D") + "=" + value)
                            .collect(Collectors.joining("&"));
                    String label = who + " " + address.handler() + " " + path + " = " + value;
                    if (address.isRead()) {
                        check(label, () -> http.get(path + "?" + query + "&" + query + "&class.classLoader.x=1", ""));
                    }
                    if (address.isSent()
                            && !address.pattern().equals("/password")
                            && !address.pattern().equals("/activation")) {
                        check(
                                "POST " + label,
                                () -> http.form(path, query + "&" + query + "&class.module.classLoader=1", ""));
                    }
                }
            }
        });
        report("parameters");
    }

    @Test
    void everyParameterByItself() {
        World world = new World(beans);
        RequestId id = world.registered();
        RawHttp http = officers(world).get("everything");
        int one = 0;
        for (Address address : Addresses.of(mappings)) {
            if (one++ % everyAddress() != 0) {
                continue;
            }
            for (String name : address.parameters()) {
                if (name.contains("-1]") || name.contains("99999999999]")) {
                    continue; // tried together with the others
                }
                String path = at(address.pattern(), id.value(), "1");
                String field = name.replace("[", "%5B").replace("]", "%5D");
                for (String value : List.of("%00", share == 1 ? "-1" : "%00a", "9999-12-31")) {
                    String label = address.handler() + " " + name + " = " + value;
                    if (address.isRead()) {
                        check(label, () -> http.get(path + "?" + field + "=" + value, ""));
                    } else if (!address.pattern().equals("/password")
                            && !address.pattern().equals("/activation")) {
                        check("POST " + label, () -> http.form(path, field + "=" + value, ""));
                    }
                }
            }
        }
        report("single parameters");
    }

    @Test
    void everyVariableInAPath() {
        World world = new World(beans);
        RequestId id = world.registered();
        RawHttp http = officers(world).get("everything");
        List<String> values = new ArrayList<>(VALUES);
        values.addAll(List.of(
                "0",
                "1",
                "10000",
                "2019",
                ".",
                "..;",
                "%2e%2e",
                ";jsessionid=x",
                "a%2fb",
                "%25",
                "a".repeat(7000),
                world.clerkOfAnotherAgency.login()));
        int one = 0;
        for (Address address : Addresses.of(mappings)) {
            one++;
            if (!address.pattern().contains("{")) {
                continue;
            }
            for (int i = one % share; i < values.size(); i += share) {
                String value = values.get(i);
                String last = address.pattern().replaceAll("\\{[^}]*}$", "{last}");
                List<String> paths = List.of(
                        address.pattern().replaceAll("\\{[^}]*}", Matcher.quoteReplacement(value)),
                        at(last.replace("{last}", value), id.value(), "1"));
                for (String path : new TreeSet<>(paths)) {
                    if (path.equals("/sessions/1/removal")) {
                        continue; // on a new database the session that asks
                    }
                    String label = address.handler() + " " + path;
                    if (address.isRead()) {
                        check(label, () -> http.get(path, ""));
                    } else {
                        check("POST " + label, () -> http.form(path, "a=1", ""));
                    }
                }
            }
        }
        report("paths");
    }

    @Test
    void everyMethodHeaderAndBody() {
        World world = new World(beans);
        RequestId id = world.registered();
        RawHttp http = officers(world).get("everything");
        RawHttp nobody = new RawHttp(port);
        String large = "a=" + "b".repeat(1_000_000);
        String many = "a=1&".repeat(20_000);
        int one = 0;
        for (Address address : Addresses.of(mappings)) {
            if (one++ % everyAddress() != 0) {
                continue;
            }
            String path = at(address.pattern(), id.value(), "1");
            for (String method : List.of("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "POST", "GET", "BREW")) {
                check(method + " " + path, () -> http.send(method, path, "", ""));
            }
            List<String> headers = List.of(
                    "Accept: image/png",
                    "Accept: nonsense",
                    "Accept: */*;q=x",
                    "Accept-Language: \u00ff\u00fe-xx, *;q=2",
                    "Range: bytes=99999999-1",
                    "Accept-Encoding: \u0001",
                    "If-Modified-Since: never",
                    "If-None-Match: \"",
                    "HX-Request: true\r\nHX-Target: ../x",
                    "Cookie: JSESSIONID=../../x; =; a=\u00ff\u0001",
                    "X-Forwarded-For: ;;;",
                    "Content-Type: nonsense",
                    "Content-Type: application/json");
            for (int i = one % share; i < headers.size(); i += share) {
                String header = headers.get(i);
                check(
                        header + " " + path,
                        () -> http.send(
                                address.isSent() ? "POST" : "GET",
                                path,
                                header + "\r\n",
                                address.isSent() ? "{\"a\":\"\\u0000\\ud800\"}" : ""));
            }
            if (address.isSent()) {
                for (String type : List.of(
                        "multipart/form-data",
                        "multipart/form-data; boundary=x",
                        "application/x-www-form-urlencoded; charset=nonsense",
                        "application/x-www-form-urlencoded; charset=UTF-16")) {
                    check(
                            type + " " + path,
                            () -> http.send(
                                    "POST",
                                    path,
                                    "Content-Type: " + type + "\r\n",
                                    "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"../../a\u0000.pdf\"\r\n\r\nx\r\n--"));
                }
                check("nobody " + path, () -> nobody.form(path, "a=1", ""));
            } else {
                check("nobody " + path, () -> nobody.get(path, ""));
            }
        }
        for (String path : List.of("/requests", "/sign-in", "/requests/" + id + "/withdrawal")) {
            check("1 MB " + path, () -> http.form(path, large, ""));
            check("3 MB " + path, () -> http.form(path, large + large + large, ""));
            check("20,000 parameters " + path, () -> http.form(path, many, ""));
            check("broken form " + path, () -> http.form(path, "a=%zz&%=1&%00=%ff", ""));
            check("long address " + path, () -> http.get(path + "?a=" + "b".repeat(50_000), ""));
        }
        report("methods, headers, bodies");
    }
}
