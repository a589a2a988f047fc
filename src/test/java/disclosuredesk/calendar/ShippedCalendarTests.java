package disclosuredesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedCalendarTests {

    @TempDir
    private Path folder;

    private WorkingCalendar load() {
        return ShippedCalendar.load(folder.toUri() + "*.csv");
    }

    @Test
    void loadsTheShippedNotices() {
        assertThat(ShippedCalendar.load().years()).containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    @Test
    void aNoticeThatCannotBeReadStopsTheStartNamingFileAndLine() throws IOException {
        Files.writeString(
                folder.resolve("2027.csv"), "date,is_workday,name\n2027-01-01,false,元旦\n2027-02-30,false,春节\n");
        assertThatThrownBy(this::load)
                .hasMessageContaining("calendar/2027.csv, line 3")
                .hasMessageContaining("2027-02-30");
    }

    @Test
    void aFileThatIsNotNamedAfterAYearStopsTheStart() throws IOException {
        Files.writeString(folder.resolve("holidays.csv"), "date,is_workday,name\n2027-01-01,false,元旦\n");
        assertThatThrownBy(this::load).hasMessageContaining("holidays.csv");
    }

    @Test
    void withoutAnyNoticeTheSystemDoesNotStart() {
        assertThatThrownBy(this::load).isInstanceOf(IllegalStateException.class);
    }
}
