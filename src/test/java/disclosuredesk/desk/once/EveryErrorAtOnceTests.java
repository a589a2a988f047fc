package disclosuredesk.desk.once;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.desk.once.FormSender.Told;
import disclosuredesk.testing.PageTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What is wrong in a form is told in one answer, of whatever form: each field that is refused when it alone is empty is refused when all of them are,
 * in the order of the page, and the first one has the focus. What will be refused when empty is marked before.
 */
@PageTest
@Tag("whole")
class EveryErrorAtOnceTests {

    private static final Pattern BOX = Pattern.compile("checkbox|radio|hidden|submit|button");

    private static final Pattern WHEN = Pattern.compile("必填|必须|须|至少填|填写");

    private static final Set<String> FORMS_WITH_BOTH = new TreeSet<>();

    @Autowired
    private ApplicationContext beans;

    @TestFactory
    List<DynamicTest> whatIsMissingIsToldAtOnce() {
        List<DynamicTest> tests = new ArrayList<>();
        EveryForm.all().forEach((name, form) -> tests.add(DynamicTest.dynamicTest(name, () -> isToldAtOnce(form))));
        return tests;
    }

    private void isToldAtOnce(Function<ApplicationContext, Form> made) {
        FormSender sender = new FormSender(beans);
        Form form = made.apply(beans);
        if (!form.page().startsWith("/")) {
            return; // follows a page that is sent itself
        }
        Element page = sender.rendered(form);
        Map<String, List<String>> whole = sender.filledIn(form);
        Set<String> needed = new LinkedHashSet<>();
        for (String field : written(page, whole)) {
            Told told = sender.send(form, emptied(whole, Set.of(field)));
            if (told.status() == 302) {
                form = made.apply(beans); // was done: a new one for the next field
                whole = sender.filledIn(form);
            } else if (told.status() == 422 && wrong(told).contains(field)) {
                needed.add(field);
            }
        }
        areMarked(page, needed, written(page, whole));
        if (needed.isEmpty()) {
            return;
        }
        Told told = sender.send(form, emptied(whole, needed));
        assertThat(told.status()).as(told.html()).isEqualTo(422);
        assertThat(wrong(told)).as("wrong fields, and no other").containsExactlyInAnyOrderElementsOf(needed);
        actsFaultIsToldToo(sender, form, whole, needed);
        Document answer = Jsoup.parse(told.html());
        List<String> listed = answer.select(".alert-danger a[href^=#]").eachAttr("href");
        assertThat(listed).as("the list above the form").isEqualTo(inPageOrder(answer, listed));
        assertThat(answer.select("[autofocus]")).as("what has the focus").hasSize(1);
        Element first = answer.select("[aria-invalid=true]").first();
        assertThat(first).isNotNull();
        assertThat(answer.selectFirst("[autofocus]").attr("name")).isEqualTo(first.attr("name"));
        assertThat(listed).as("each field once").doesNotHaveDuplicates();
    }

    /**
     * A day on which nothing can have happened is refused by the act only; told together with a text that is empty, and nothing is done. An act needs
     * all its days before it can look at one of them.
     */
    private void actsFaultIsToldToo(FormSender sender, Form form, Map<String, List<String>> whole, Set<String> needed) {
        Element page = sender.rendered(form);
        List<String> days = page.select("input[type=date][name]").eachAttr("name");
        for (String day : days) {
            Map<String, List<String>> unheardOf = emptied(whole, Set.of());
            unheardOf.put(day, List.of("2999-12-31"));
            String empty = needed.stream()
                    .filter(field -> !days.contains(field))
                    .findFirst()
                    .orElse(null);
            if (empty == null || sender.send(form, unheardOf).status() == 302) {
                return;
            }
            if (wrong(sender.send(form, unheardOf)).contains(day)) {
                unheardOf.put(empty, List.of(""));
                Told told = sender.send(form, unheardOf);
                assertThat(wrong(told))
                        .as("%s: empty, and a day to come", form.action())
                        .contains(empty, day);
                FORMS_WITH_BOTH.add(form.action());
            }
        }
    }

    @AfterAll
    static void ofManyForms() {
        assertThat(FORMS_WITH_BOTH).hasSizeGreaterThan(20);
    }

    /** What is refused when empty says so before: by the mark 必填, or in words where it depends; and a form of one act marks nothing else. */
    private static void areMarked(Element page, Set<String> needed, Set<String> tried) {
        Set<String> marked =
                new TreeSet<>(page.select(".field:has(.required) [name]").eachAttr("name"));
        page.select("label:has(.required)").stream()
                .map(label -> page.getElementById(label.attr("for")))
                .filter(Objects::nonNull)
                .forEach(field -> marked.add(field.attr("name")));
        Set<String> saidWhen = page.select(".field:has(.note) [name]").stream()
                .filter(field -> WHEN.matcher(requireNonNull(field.closest(".field"))
                                .select(".note")
                                .text())
                        .find())
                .map(field -> field.attr("name"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(needed.stream().filter(name -> !marked.contains(name) && !saidWhen.contains(name)))
                .as("refused when empty, and nothing says so")
                .isEmpty();
        if (page.select("button:not([hidden]), input[type=radio], details").size() == 1) {
            assertThat(tried.stream().filter(marked::contains).filter(name -> !needed.contains(name)))
                    .as("marked 必填, and taken when empty")
                    .isEmpty();
        }
    }

    /** The fields something is typed into, by hand or by the page. */
    private static Set<String> written(Element page, Map<String, List<String>> whole) {
        return page.select("input[name], textarea[name]").stream()
                .filter(field -> !BOX.matcher(field.attr("type")).matches())
                .filter(field -> !field.attr("type").equals("file"))
                .map(field -> field.attr("name"))
                .filter(name -> whole.getOrDefault(name, List.of()).stream().anyMatch(text -> !text.isBlank()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, List<String>> emptied(Map<String, List<String>> whole, Set<String> fields) {
        Map<String, List<String>> sent = new LinkedHashMap<>(whole);
        fields.forEach(field -> sent.put(field, List.of("")));
        return sent;
    }

    private static Set<String> wrong(Told told) {
        return Jsoup.parse(told.html()).select("[aria-invalid=true]").stream()
                .map(field -> field.hasAttr("name") ? field.attr("name") : field.id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> inPageOrder(Document answer, List<String> links) {
        List<Element> all = answer.getAllElements();
        return links.stream()
                .sorted((one, other) -> Integer.compare(
                        all.indexOf(answer.getElementById(one.substring(1))),
                        all.indexOf(answer.getElementById(other.substring(1)))))
                .toList();
    }
}
