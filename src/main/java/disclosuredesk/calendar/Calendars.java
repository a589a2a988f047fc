package disclosuredesk.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The calendar in force, from the shipped notices. Source: holiday-cn, which cites the State Council's paper (国务院办公厅
 * 关于部分节假日安排的通知) of each year; 2020 with the national extension of the Spring Festival to 2 February. Days off of
 * one province or one ethnic area are not in it. A notice that cannot be read stops the start, naming file and line.
 */
@Component
public class Calendars {

    private final WorkingCalendar current;

    Calendars() throws IOException {
        this("classpath:calendar/*.csv");
    }

    Calendars(String notices) throws IOException {
        WorkingCalendar calendar = WorkingCalendar.empty();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(notices)) {
            calendar = calendar.with(read(file));
        }
        if (calendar.years().isEmpty()) {
            throw new IllegalStateException("no holiday notice at " + notices);
        }
        this.current = calendar;
    }

    /** The shipped notices alone, for counts that belong to no agency. */
    public static WorkingCalendar shipped() {
        try {
            return new Calendars().current;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Notice read(Resource file) throws IOException {
        String name = String.valueOf(file.getFilename());
        if (!name.matches("\\d{4}\\.csv")) {
            throw new IllegalArgumentException("calendar/%s: a notice is named after its year".formatted(name));
        }
        List<String> lines = file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        return Notice.read(Integer.parseInt(name.substring(0, 4)), "calendar/" + name, lines);
    }

    /** The calendar every date of the agency is counted by. */
    public WorkingCalendar of(long agencyId) {
        return current;
    }

    /** The years whose notices are loaded, ascending. */
    public Set<Integer> years() {
        return current.years();
    }
}
