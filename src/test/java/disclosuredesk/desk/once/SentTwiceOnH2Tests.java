package disclosuredesk.desk.once;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.shared.EachTime;
import disclosuredesk.testing.PageTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PageTest
@Tag("whole")
class SentTwiceOnH2Tests extends SentTwiceStory {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Override
    Map<String, Function<ApplicationContext, Form>> forms() {
        return EveryForm.all();
    }

    @Test
    void everyFormThatLeadsToAnActIsTried() {
        Set<String> tried = new TreeSet<>(EveryForm.all().keySet());
        tried.addAll(EveryForm.ELSEWHERE);
        Set<String> there = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping ->
                        mapping.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filter(mapping -> !mapping.getValue().hasMethodAnnotation(EachTime.class))
                .map(mapping -> mapping.getValue().getBeanType().getSimpleName() + "."
                        + mapping.getValue().getMethod().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tried).isEqualTo(there);
    }
}
