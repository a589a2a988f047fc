package disclosuredesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.shared.Does;
import disclosuredesk.testing.PageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An act says itself which step it does on which page: every step has one, every page is served, and a wrong word keeps the desk shut. */
@PageTest
class DeclaredActsTests {

    @Autowired
    private DeclaredActs acts;

    @Autowired
    private MessageSource messages;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyStepOfTheProcessHasAPageInTheOrderOfTheProcess() {
        assertThat(acts.pages().keySet())
                .containsExactlyElementsOf(ProcessSteps.present().all());
        assertThat(acts.pages().values())
                .doesNotHaveDuplicates()
                .allMatch(acts::isAct)
                .isSubsetOf(acts.all());
    }

    @Test
    void everyPageShowsAFormAndTakesIt() {
        assertThat(acts.all()).allSatisfy(page -> {
            assertThat(handles(page, RequestMethod.GET)).as("GET " + page).isTrue();
            assertThat(handles(page, RequestMethod.POST)).as("POST " + page).isTrue();
        });
    }

    private boolean handles(String page, RequestMethod method) {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .anyMatch(mapping -> mapping.getPatternValues().contains("/requests/{id}/" + page)
                        && mapping.getMethodsCondition().getMethods().contains(method));
    }

    @Test
    void everyActShowsItsLegalBasis() {
        assertThat(acts.all())
                .allSatisfy(page -> assertThat(messages.getMessage("basis." + page, null, Locale.SIMPLIFIED_CHINESE))
                        .isNotBlank());
    }

    @Test
    void aStepWithoutAnActKeepsTheDeskShut() {
        List<Does> fewer = declared();
        fewer.removeIf(act -> act.step().equals("searchRecords"));
        assertThatThrownBy(() -> new DeclaredActs(fewer))
                .hasMessage("No act does the step searchRecords of the process");
    }

    @Test
    void anActOfNoStepOfTheProcessKeepsTheDeskShut() {
        List<Does> more = declared();
        more.add(does("weighGrounds", "weighing"));
        assertThatThrownBy(() -> new DeclaredActs(more)).hasMessageContaining("no step weighGrounds");
    }

    @Test
    void twoActsOnOnePageOrStepKeepTheDeskShut() {
        List<Does> samePage = declared();
        samePage.add(does("", "search"));
        assertThatThrownBy(() -> new DeclaredActs(samePage)).hasMessageContaining("Two acts");
        List<Does> sameStep = declared();
        sameStep.add(does("searchRecords", "searching"));
        assertThatThrownBy(() -> new DeclaredActs(sameStep)).hasMessageContaining("Two acts");
    }

    private List<Does> declared() {
        List<Does> declared = new ArrayList<>();
        acts.pages().forEach((step, page) -> declared.add(does(step, page)));
        new DeclaredActs(declared);
        return declared;
    }

    private static Does does(String step, String page) {
        return AnnotationUtils.synthesizeAnnotation(Map.of("step", step, "page", page), Does.class, null);
    }
}
