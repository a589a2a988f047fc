package disclosuredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Ground;
import disclosuredesk.desk.once.EveryForm;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.desk.once.FormSender;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Browserless;
import disclosuredesk.testing.World;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Nobody at the desk reads a word of the program: no constant, no field's name, no hash, no place of a template, and no English beyond the
 * names the trade itself uses. Every page that links lead to, in every role; every form, refused when it is empty, when it is garbled and when
 * its session has ended; and what is said of an address that leads nowhere.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Tag("whole")
class EveryWordTests {

    /** What clerks write in Latin letters themselves: kinds of files, programs, keys, standards, units, couriers. */
    private static final Set<String> TRADE = Set.of(
            "PDF", "OFD", "Word", "Excel", "WPS", "JSON", "CSV", "HTML", "JPG", "JPEG", "PNG", "TIFF", "HEIC", "DOCX",
            "XLSX", "SVG", "ZIP", "EMS", "GB", "MB", "KB", "A4", "Ctrl", "Enter", "Alt", "Shift", "Tab", "Delete",
            "docx", "OWASP", "ASVS", "H2", "MySQL", "MariaDB");

    /** Addresses, names of files and their endings, sign-in names and numbers of papers are somebody's words, not ours. */
    private static final Pattern GIVEN = Pattern.compile("https?://\\S+|[\\w.-]+@[\\w.-]+"
            + "|[\\p{IsHan}\\w（）()-]*\\.(?:pdf|png|jpg|docx|xlsx|json|ofd|zip|txt|eml|msg)(?!\\w)"
            + "|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|AB1[*]+|[0-9a-f]{12}(?=…)");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*[A-Za-z0-9_]");
    private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])(?=\\d*[a-f])[0-9a-f]{16,}");
    private static final Pattern PLACE = Pattern.compile("\\{\\{|\\?\\?|\\$\\{|#\\{");
    private static final String NO_PAGE = ".*(/sign-out|/export|/text-size/[A-Z]+)(\\?.*)?";
    private static final int FEW = 3;
    private static final int AROUND = 20;
    private static final int BEGINNING = 12;

    /** The form of a file the administrator makes for the calendar, as it is typed. */
    private static final Set<String> CALENDAR = Set.of("date", "is_workday", "name", "true", "false", "holiday", "cn");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc mvc;

    /** A strange word to the pages it stands on. */
    private final Map<String, Set<String>> strange = new TreeMap<>();

    private final Set<String> seen = new LinkedHashSet<>();

    @Test
    void everyPageThatLinksLeadToSpeaksChinese() {
        World world = new World(beans);
        List<RequestId> cases = List.of(
                world.registered(),
                world.assigned(),
                world.proposed(Ground.THIRD_PARTY, true),
                world.drafted(Ground.PROVIDED),
                world.reviewed(Ground.INTERNAL_AFFAIRS),
                world.approved(Ground.DOES_NOT_EXIST),
                world.delivered(Ground.PROVIDED),
                world.archived(Ground.INTERNAL_AFFAIRS),
                world.unpaid());
        for (Officer officer : List.of(world.clerk, world.handler, world.reviewer, world.head, world.administrator)) {
            Browserless desk = Browserless.signedIn(mvc, officer);
            crawl(officer.name() + " ", desk, List.of("/"));
            for (RequestId id : cases) {
                crawl(officer.name() + " " + id.value(), desk, List.of("/requests/" + id));
            }
        }
        assertThat(strange).as("%d kinds of pages", seen.size()).isEmpty();
        assertThat(seen).hasSizeGreaterThan(300);
    }

    @Test
    void everyFormAndWhateverRefusesItSpeaksChinese() {
        EveryForm.all().forEach((name, made) -> {
            Form form = made.apply(beans);
            Browserless desk = Browserless.signedIn(mvc, form.by());
            Map<String, List<String>> fields = new LinkedHashMap<>();
            if (form.page().startsWith("/")) {
                Document page = looked(name + " at", desk.opens(form.page()).getResponse());
                page.select("form[method=post]").stream()
                        .filter(one -> URI.create(one.attr("action")).getPath().equals(form.action()))
                        .findFirst()
                        .ifPresent(one -> fields.putAll(FormSender.values(one)));
                crawl("", desk, links(page));
            }
            Map<String, List<String>> whole = new LinkedHashMap<>(fields);
            form.typed().forEach((field, value) -> whole.put(field, List.of(value)));
            looked(
                    name + " expired",
                    desk.sendsWithoutToken(form.action(), flat(whole, text -> text))
                            .getResponse());
            looked(
                    name + " empty",
                    desk.sends(form.action(), flat(whole, text -> "")).getResponse());
            looked(
                    name + " garbled",
                    desk.sends(form.action(), flat(whole, text -> "不知道")).getResponse());
            looked(name + " by mistake", desk.sends(form.action()).getResponse());
        });
        assertThat(strange).isEmpty();
    }

    @Test
    void whatLeadsNowhereSpeaksChinese() {
        World world = new World(beans);
        Browserless desk = Browserless.signedIn(mvc, world.handler);
        for (String path : List.of(
                "/requests/nothing",
                "/nothing/at/all",
                "/officers",
                "/statistics/abc",
                "/statistics/2026/NOTHING",
                "/requests/" + RequestId.random(),
                "/requests/" + world.registered() + "/approval",
                "/requests?year=甲&page=-7",
                "/sign-in?error",
                "/sign-in?expired",
                "/help/nothing")) {
            looked(path, desk.opens(path).getResponse());
            looked(path + " sent", desk.sends(path, "version", "x").getResponse());
        }
        assertThat(strange).isEmpty();
    }

    private void crawl(String of, Browserless desk, List<String> from) {
        Deque<String> open = new ArrayDeque<>();
        from.stream().filter(path -> seen.add(of + kind(path))).forEach(open::add);
        while (!open.isEmpty()) {
            String path = open.pop();
            for (String next : links(looked(of + path, desk.opens(path).getResponse()))) {
                boolean ofCases = next.startsWith("/requests/");
                if (seen.add((ofCases ? "" : of) + kind(next))) {
                    open.add(next);
                }
            }
        }
    }

    private static List<String> links(Document page) {
        return page.select("a[href^=/]").eachAttr("href").stream()
                .map(link -> link.replaceAll("#.*", ""))
                .filter(link -> !link.matches(NO_PAGE))
                .toList();
    }

    /** The address without what differs from case to case. */
    private static String kind(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("[0-9a-f-]{32,36}", "*").replaceAll("\\d+", "*");
    }

    /** Reads a page, and remembers what on it is strange. What is no page is left alone. */
    private Document looked(String where, MockHttpServletResponse answer) {
        String type = String.valueOf(answer.getContentType());
        Document page = Jsoup.parse(
                type.startsWith("text/html") ? new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8) : "");
        page.select("script, style").remove();
        page.select("a, button, option, summary, label").append(" ");
        page.select("[title]").stream()
                .filter(checksum -> checksum.attr("title").matches("[0-9a-f]{64}")
                        && checksum.text().contains(checksum.attr("title").substring(0, BEGINNING)))
                .forEach(checksum -> checksum.removeAttr("title")); // the whole of it behind its beginning
        String beginnings = page.select(".hash").text();
        String places = page.text();
        page.select("code, .hash").remove(); // commands and what is typed as it stands; the beginnings of checksums
        note(HASH, beginnings, where, answer);
        note(PLACE, places, where, answer);
        List<String> texts = new ArrayList<>(List.of(page.text()));
        for (Element element : page.select("[title], [aria-label], [placeholder], [alt]")) {
            List.of("title", "aria-label", "placeholder", "alt").forEach(name -> texts.add(element.attr(name)));
        }
        for (String text : texts) {
            String ours = GIVEN.matcher(text).replaceAll(" ");
            List.of(LATIN, HASH, PLACE).forEach(pattern -> note(pattern, ours, where, answer));
        }
        return page;
    }

    private void note(Pattern pattern, String text, String where, MockHttpServletResponse answer) {
        pattern.matcher(text)
                .results()
                .filter(found -> !TRADE.contains(found.group()))
                .filter(found -> !(where.matches(".*[Cc]alendar.*") && CALENDAR.contains(found.group())))
                .forEach(found -> {
                    Set<String> places = strange.computeIfAbsent(found.group(), one -> new TreeSet<>());
                    if (places.size() < FEW) {
                        String around = text.substring(
                                Math.max(0, found.start() - AROUND), Math.min(text.length(), found.end() + AROUND));
                        places.add(kind(where) + " (" + answer.getStatus() + "): " + around);
                    }
                });
    }

    private static String[] flat(Map<String, List<String>> fields, UnaryOperator<String> text) {
        List<String> flat = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> {
            boolean ours = name.startsWith("_") || name.equals("version");
            flat.add(name);
            flat.add(ours ? value : text.apply(value));
        }));
        return flat.toArray(String[]::new);
    }
}
