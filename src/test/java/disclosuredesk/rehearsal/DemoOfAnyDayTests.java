package disclosuredesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.DisclosureDesk;
import disclosuredesk.calendar.MovableClock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The demo fills on whatever day somebody looks at it: before the year's report is due, in a year of which no calendar is known yet.
 * {@code -Ddemo-days=2026-02-24,2027-02-15} for others than the build's.
 */
@Tag("whole")
class DemoOfAnyDayTests {

    static Stream<LocalDate> days() {
        return Arrays.stream(System.getProperty("demo-days", "2027-01-04").split(","))
                .map(LocalDate::parse);
    }

    @ParameterizedTest
    @MethodSource("days")
    void itFills(LocalDate today) {
        DayOfDemo.today = today;
        try (var demo = new SpringApplicationBuilder(DisclosureDesk.class, DayOfDemo.class)
                .web(WebApplicationType.NONE)
                .profiles("demo")
                .run(
                        "--spring.datasource.url=jdbc:h2:mem:demo-" + today
                                + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE",
                        "--flowable.async-executor-activate=false")) {
            JdbcClient jdbc = demo.getBean(JdbcClient.class);
            assertThat(jdbc.sql("select max(received_on) from disclosure_request")
                            .query(LocalDate.class)
                            .single())
                    .isBetween(today.minusDays(10), today);
            assertThat(jdbc.sql("select count(*) from disclosure_request where closed_on is null")
                            .query(Integer.class)
                            .single())
                    .as("on the desks")
                    .isGreaterThan(10);
        }
    }

    @Configuration
    static class DayOfDemo {

        static LocalDate today = LocalDate.EPOCH;

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        ApplicationRunner movedClock(MovableClock clock) {
            return arguments -> clock.moveTo(today.atTime(10, 0));
        }
    }
}
