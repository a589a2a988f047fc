package disclosuredesk.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.audit.CaseEvent;
import disclosuredesk.testing.PageTest;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every fact of the ledger can be told. */
@PageTest
class TimelineTests {

    @Autowired
    private MessageSource messages;

    @Test
    void everyEventHasASentenceWhosePlacesItCanFill() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(CaseEvent.class));
        var events = scanner.findCandidateComponents("disclosuredesk");
        assertThat(events).hasSizeGreaterThan(15);
        for (var candidate : events) {
            Class<?> event = Class.forName(candidate.getBeanClassName());
            String sentence =
                    messages.getMessage("event." + event.getSimpleName(), null, null, Locale.SIMPLIFIED_CHINESE);
            assertThat(sentence).as(event.getSimpleName()).isNotBlank();
            int places = event.getRecordComponents().length - 2; // but for request and on
            Matcher place = Pattern.compile("\\{(\\d+)").matcher(sentence);
            while (place.find()) {
                assertThat(Integer.parseInt(place.group(1)))
                        .as(event.getSimpleName())
                        .isLessThan(places);
            }
        }
    }
}
