package disclosuredesk.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.desk.ActPages;
import disclosuredesk.testing.PageTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every step of the process has a page, and every page exists. */
@PageTest
class ActPagesTests {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private static Set<String> stepsOfTheProcess() throws IOException {
        try (InputStream file = ActPagesTests.class.getResourceAsStream("/processes/disclosure-request.bpmn20.xml")) {
            String process = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Set<String> steps = new HashSet<>();
            for (String pattern : new String[] {"<userTask id=\"(\\w+)\"", "<message id=\"\\w+\" name=\"(\\w+)\""}) {
                Matcher matcher = Pattern.compile(pattern).matcher(process);
                while (matcher.find()) {
                    steps.add(matcher.group(1));
                }
            }
            return steps;
        }
    }

    @Test
    void everyUserTaskAndMessageHasAPageAndTheReverse() throws IOException {
        assertThat(ActPages.BY_STEP.keySet()).containsExactlyInAnyOrderElementsOf(stepsOfTheProcess());
    }

    @Test
    void everyPageShowsAFormAndTakesIt() {
        assertThat(ActPages.BY_STEP.values()).allSatisfy(page -> {
            assertThat(handles(page, RequestMethod.GET)).as("GET " + page).isTrue();
            assertThat(handles(page, RequestMethod.POST)).as("POST " + page).isTrue();
        });
    }

    private boolean handles(String page, RequestMethod method) {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream().anyMatch(mapping ->
                mapping.getPatternValues().contains("/requests/{id}/" + page)
                        && mapping.getMethodsCondition().getMethods().contains(method));
    }
}
