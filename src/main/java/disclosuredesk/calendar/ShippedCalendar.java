package disclosuredesk.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The notices the system is shipped with. Source: holiday-cn, which cites the State Council's paper (国务院办公厅关于部分
 * 节假日安排的通知) of each year; 2020 with the national extension of the Spring Festival to 2 February. Days off of one
 * province or one ethnic area are not in it; an agency adds them as an overlay.
 */
final class ShippedCalendar {

    private ShippedCalendar() {}

    /** @throws IllegalStateException naming file and line of a notice that cannot be read */
    static WorkingCalendar load() {
        return load("classpath:calendar/*.csv");
    }

    static WorkingCalendar load(String notices) {
        try {
            WorkingCalendar calendar = WorkingCalendar.empty();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(notices)) {
                calendar = calendar.with(read(file));
            }
            if (calendar.years().isEmpty()) {
                throw new IllegalStateException("no holiday notice at " + notices);
            }
            return calendar;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(unreadable.getMessage(), unreadable);
        }
    }

    private static Notice read(Resource file) throws IOException {
        String name = String.valueOf(file.getFilename());
        if (!name.matches("\\d{4}\\.csv")) {
            throw new IllegalArgumentException("calendar/%s: a notice is named after its year".formatted(name));
        }
        List<String> lines =
                file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        return Notice.read(Integer.parseInt(name.substring(0, 4)), "calendar/" + name, lines);
    }
}
