package disclosuredesk.desk.once;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.desk.once.FormSender.Told;
import disclosuredesk.shared.Final;
import disclosuredesk.testing.PageTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What cannot be undone asks once, with the figures: whatever is declared so, and whatever by its address has to be. */
@PageTest
class FinalFormsTests {

    /** Closing, handing in, voiding and withdrawing: the words by which an address says that nothing brings it back. */
    private static final Pattern ENDS = Pattern.compile(".*/(versions|submission|void|withdrawal)");

    @Autowired
    private ApplicationContext beans;

    /** Every form that is sent, by its name, with its address. */
    private Map<String, String> sent(boolean onlyFinal) {
        Map<String, String> sent = new TreeMap<>();
        beans.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((address, answering) -> {
                    if (address.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                            && (!onlyFinal || answering.hasMethodAnnotation(Final.class))) {
                        sent.put(name(answering), String.join(" ", address.getPatternValues()));
                    }
                });
        return sent;
    }

    private static String name(HandlerMethod answering) {
        return answering.getBeanType().getSimpleName() + "."
                + answering.getMethod().getName();
    }

    @Test
    void whatEndsByItsAddressIsDeclaredFinal() {
        Map<String, String> all = sent(false);
        Set<String> declared = sent(true).keySet();
        assertThat(declared).hasSizeGreaterThan(8);
        assertThat(all.keySet().stream()
                        .filter(name -> ENDS.matcher(all.get(name)).matches()))
                .as(HttpMethod.POST + " to an address of an end")
                .allSatisfy(name -> assertThat(declared).contains(name));
    }

    @TestFactory
    List<DynamicTest> whatIsFinalIsDoneOnlyOnceItsQuestionIsAnswered() {
        List<DynamicTest> tests = new ArrayList<>();
        sent(true).keySet().forEach(name -> tests.add(DynamicTest.dynamicTest(name, () -> asksOnce(name))));
        return tests;
    }

    private void asksOnce(String name) {
        Form form = Objects.requireNonNull(EveryForm.all().get(name), name).apply(beans);
        FormSender sender = new FormSender(beans);
        Element question = Objects.requireNonNull(
                sender.rendered(form).selectFirst("label[for=" + Final.UNDERSTOOD + "]"), "no question");
        assertThat(question.text())
                .as("with the figures")
                .containsPattern("\\d")
                .contains("不能");
        Map<String, List<String>> whole = sender.filledIn(form);
        Map<String, List<String>> unanswered = new LinkedHashMap<>(whole);
        unanswered.remove(Final.UNDERSTOOD);
        Told refused = sender.send(form, unanswered);
        assertThat(refused.status()).isEqualTo(422);
        Element tick = Jsoup.parse(refused.html()).getElementById(Final.UNDERSTOOD);
        assertThat(tick).isNotNull();
        assertThat(tick.attr("aria-invalid")).isEqualTo("true");
        assertThat(sender.send(form, whole).status()).as("done").isEqualTo(302);
    }
}
