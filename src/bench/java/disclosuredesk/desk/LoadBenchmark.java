package disclosuredesk.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Milliseconds to the first byte of the pages officers open all day, on a running server (wanted on 100,000 cases with 20 users:
 * p95 of lists 200 ms, of searches 500 ms). Each user signs in as another officer, opens a page, thinks for one to two seconds
 * and opens the next; now and then he claims a case, so that nothing stays counted for long. Beside each kind stands the floor of the same run: a style sheet and the sign-in page, fetched by the same
 * users in between; the ratio is to the sign-in page.
 *
 * <p>Arguments: address (http://127.0.0.1:8080), users (20), seconds (60), and optionally kinds to leave out, apart by commas; the
 * server holds what {@link HundredThousandCases} made. A page that does not come within thirty seconds counts as not 200.
 */
public final class LoadBenchmark {

    private static final String PASSWORD = "演示口令不保密-2026";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CASE = Pattern.compile("href=\"/requests/([0-9a-f-]{36})\"");
    private static final Pattern SHEET = Pattern.compile("href=\"(/desk[^\"]*\\.css)\"");
    private static final String CLAIM = "waiting to be claimed";
    private static final Pattern TICK = Pattern.compile("name=\"ids\" value=\"([0-9a-f-]{36})\"");
    private static final String FLOOR = "floor: sign-in page";

    /** A kind of page and how often it is opened among a hundred. */
    private record Kind(String name, String path, int weight) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("my worklist", "/", 14),
            new Kind("my worklist, one step", "/?step=draftDecision", 5),
            new Kind("all cases, first page", "/requests", 10),
            new Kind("all cases, last page", "/requests?page=100000", 4),
            new Kind("filter: open", "/requests?state=OPEN", 5),
            new Kind("filter: overdue", "/requests?state=OVERDUE", 6),
            new Kind("filter: step", "/requests?step=reviewDecision", 5),
            new Kind("filter: year and outcome", "/requests?year=2025&outcome=R1", 4),
            new Kind("filter: department", "/requests?department=7", 4),
            new Kind("search: frequent", "/requests?text=" + encoded("征收"), 6),
            new Kind("search: rare", "/requests?text=" + encoded("鸬鹚"), 6),
            new Kind("search: name", "/requests?text=" + encoded("王建"), 4),
            new Kind("search: number", "/requests?text=" + encoded("依申〔2025〕0123号"), 3),
            new Kind("board", "/board", 8),
            new Kind("case page", "", 14),
            new Kind(CLAIM, "/?queue=UNCLAIMED", 3),
            new Kind(FLOOR, "/sign-in", 4),
            new Kind("floor: style sheet", "sheet", 2));

    /** One page that was fetched: time to its first byte, and its size. */
    private record Fetched(double milliseconds, int bytes, int status) {}

    private final String address;
    private final long seconds;
    private final List<Kind> kinds;
    private final Map<String, ConcurrentLinkedQueue<Fetched>> all = new ConcurrentHashMap<>();

    private LoadBenchmark(String address, long seconds, List<Kind> kinds) {
        this.kinds = kinds;
        this.address = address;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws InterruptedException {
        String address = arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080";
        int users = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        long seconds = arguments.length > 2 ? Long.parseLong(arguments[2]) : 60;
        Set<String> without = arguments.length > 3 ? Set.of(arguments[3].split(",")) : Set.of();
        new LoadBenchmark(
                        address,
                        seconds,
                        KINDS.stream()
                                .filter(kind -> !without.contains(kind.name()))
                                .toList())
                .run(users, logins());
    }

    private static List<String> logins() {
        List<String> logins = new ArrayList<>(List.of("zhang", "chen", "liu", "reviewer02", "head02"));
        for (int i = 1; i <= 10; i++) {
            logins.add("clerk%02d".formatted(i + 1));
            logins.add("handler%02d".formatted(i * 3));
        }
        return logins;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void run(int users, List<String> logins) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            String login = logins.get(i % logins.size());
            Random random = new Random(i);
            threads.add(started(() -> new User(login, random).work()));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        report();
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private void report() {
        double floor = quantile(all.getOrDefault(FLOOR, new ConcurrentLinkedQueue<>()), 0.5);
        System.out.printf(
                "%-26s %6s %8s %8s %8s %8s %9s %s%n",
                "kind", "count", "p50 ms", "p95 ms", "max ms", "ratio", "max KiB", "not 200");
        for (Map.Entry<String, ConcurrentLinkedQueue<Fetched>> kind : new TreeMap<>(all).entrySet()) {
            double middle = quantile(kind.getValue(), 0.5);
            System.out.printf(
                    "%-26s %6d %8.1f %8.1f %8.1f %8.1f %9.1f %d%n",
                    kind.getKey(),
                    kind.getValue().size(),
                    middle,
                    quantile(kind.getValue(), 0.95),
                    quantile(kind.getValue(), 1),
                    middle / floor,
                    kind.getValue().stream().mapToInt(Fetched::bytes).max().orElse(0) / 1024.0,
                    kind.getValue().stream().filter(one -> one.status() != 200).count());
        }
    }

    private static double quantile(Iterable<Fetched> fetched, double part) {
        List<Double> times = new ArrayList<>();
        fetched.forEach(one -> times.add(one.milliseconds()));
        if (times.isEmpty()) {
            return Double.NaN;
        }
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
    }

    /** One officer at one browser. */
    private final class User {

        private final String login;
        private final Random random;
        private final HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build(); // that follows no redirect: signing in does not open the worklist uncounted
        private List<String> seen = List.of();
        private String sheet = "/sign-in";
        private String page = "";

        User(String login, Random random) {
            this.login = login;
            this.random = random;
        }

        void work() {
            try {
                signIn();
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_000 + random.nextInt(1_000)));
                    Kind kind = kind();
                    String path = kind.path().equals("sheet")
                            ? sheet
                            : !kind.path().isEmpty()
                                    ? kind.path()
                                    : seen.isEmpty() ? "/" : "/requests/" + seen.get(random.nextInt(seen.size()));
                    all.computeIfAbsent(kind.name(), name -> new ConcurrentLinkedQueue<>())
                            .add(fetch(path));
                    if (kind.name().equals(CLAIM)) {
                        claim();
                    }
                }
            } catch (IOException failure) {
                System.out.println(login + ": " + failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private Kind kind() {
            int chosen = random.nextInt(kinds.stream().mapToInt(Kind::weight).sum());
            for (Kind kind : kinds) {
                chosen -= kind.weight();
                if (chosen < 0) {
                    return kind;
                }
            }
            throw new IllegalStateException();
        }

        private void signIn() throws IOException, InterruptedException {
            String page = browser.send(request("/sign-in").build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher token = TOKEN.matcher(page);
            Matcher style = SHEET.matcher(page);
            sheet = style.find() ? style.group(1) : sheet;
            String form = "login=" + encoded(login) + "&password=" + encoded(PASSWORD)
                    + (token.find() ? "&_csrf=" + encoded(token.group(1)) : "");
            var answer = browser.send(
                    request("/sign-in")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String to = answer.headers().firstValue("Location").orElse("/sign-in");
            if (to.contains("/sign-in")) {
                throw new IOException("could not sign in: " + answer.statusCode() + " " + to);
            }
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Accept", "text/html");
        }

        private Fetched fetch(String path) throws IOException, InterruptedException {
            long start = System.nanoTime();
            HttpResponse<InputStream> answer;
            try {
                answer = browser.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
            } catch (HttpTimeoutException tooLate) {
                return new Fetched((System.nanoTime() - start) / 1e6, 0, 0);
            }
            try (InputStream body = answer.body()) {
                byte[] first = body.readNBytes(1);
                double milliseconds = (System.nanoTime() - start) / 1e6;
                byte[] rest = body.readAllBytes();
                remember(new String(rest, StandardCharsets.UTF_8));
                return new Fetched(milliseconds, first.length + rest.length, answer.statusCode());
            }
        }

        /** Claims a case of the list just opened, if there is one: an act, after which whatever was counted is counted anew. */
        private void claim() throws IOException, InterruptedException {
            Matcher token = TOKEN.matcher(page);
            List<String> waiting =
                    TICK.matcher(page).results().map(found -> found.group(1)).toList();
            if (token.find() && !waiting.isEmpty()) {
                String form = "act=claim&ids=" + waiting.get(random.nextInt(waiting.size())) + "&_csrf="
                        + encoded(token.group(1));
                long start = System.nanoTime();
                int status = browser.send(
                                request("/batch")
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(HttpRequest.BodyPublishers.ofString(form))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                all.computeIfAbsent("act: claim", name -> new ConcurrentLinkedQueue<>())
                        .add(new Fetched((System.nanoTime() - start) / 1e6, 0, status == 302 ? 200 : status));
            }
        }

        private void remember(String page) {
            this.page = page;
            Matcher found = CASE.matcher(page);
            List<String> cases = new ArrayList<>();
            while (found.find()) {
                cases.add(found.group(1));
            }
            seen = cases.isEmpty() ? seen : cases;
        }
    }
}
