package disclosuredesk.clock;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.calendar.Calendars;
import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The working days of this year are known, and from October those of the next. */
@Component
class CalendarCheck implements Check {

    private final Agencies agencies;
    private final Calendars calendars;
    private final Clock clock;

    CalendarCheck(Agencies agencies, Calendars calendars, Clock clock) {
        this.agencies = agencies;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "D16";
    }

    @Override
    public String subject() {
        return "本年和下一年的工作日历已有";
    }

    @Override
    public void look(Findings found, boolean deep) {
        LocalDate today = LocalDate.now(clock);
        agencies.agencies().forEach(agency -> {
            Set<Integer> known = calendars.of(agency.id()).years();
            if (!known.contains(today.getYear())) {
                found.fault("%s：没有%d年的工作日历，期限无法计算".formatted(agency.name(), today.getYear()));
            }
            calendars
                    .wanted(agency.id(), today)
                    .filter(year -> year > today.getYear())
                    .ifPresent(year -> found.hint("%s：%d年的放假通知应已公布，请接受工作日历".formatted(agency.name(), year)));
        });
        found.looked(agencies.agencies().size(), "个机关");
    }
}
