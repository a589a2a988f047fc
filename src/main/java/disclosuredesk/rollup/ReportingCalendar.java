package disclosuredesk.rollup;

import java.time.LocalDate;

/**
 * By when a collector wants the reports of a year.
 *
 * @param departmentsBy at the latest 31 January (art. 49)
 * @param othersBy at the latest 31 March, when the government's own report must be out
 * @param remindDays how many days before a unit that is missing is reminded of
 */
public record ReportingCalendar(LocalDate departmentsBy, LocalDate othersBy, int remindDays) {

    static final int REMIND_DAYS = 10;

    /** The days of the Regulation. */
    static ReportingCalendar statutory(int year) {
        return new ReportingCalendar(
                UnitKind.DEPARTMENT.statutoryDay(year), UnitKind.COUNTY.statutoryDay(year), REMIND_DAYS);
    }

    public LocalDate dueOn(UnitKind kind) {
        return kind == UnitKind.DEPARTMENT ? departmentsBy : othersBy;
    }
}
