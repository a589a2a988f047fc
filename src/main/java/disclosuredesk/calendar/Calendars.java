package disclosuredesk.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The calendar in force, from the shipped notices. Source: holiday-cn, which cites the State Council's paper of each
 * year. A notice that cannot be read stops the start, naming file and line.
 */
@Component
public class Calendars {

    private final WorkingCalendar current;

    Calendars() throws IOException {
        WorkingCalendar calendar = WorkingCalendar.empty();
        for (Resource notice : new PathMatchingResourcePatternResolver().getResources("classpath:calendar/*.csv")) {
            int year = Integer.parseInt(String.valueOf(notice.getFilename()).replace(".csv", ""));
            List<String> lines = notice.getContentAsString(StandardCharsets.UTF_8).lines().toList();
            calendar = calendar.with(year, lines);
        }
        this.current = calendar;
    }

    /** The calendar every date of the system is counted by. */
    public WorkingCalendar current() {
        return current;
    }
}
