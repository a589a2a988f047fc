package disclosuredesk.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day and why it counts or does not.
 *
 * @param holiday the holiday it belongs to or makes up for, as the notice names it
 */
public record Day(LocalDate date, Kind kind, @Nullable String holiday) {

    /** Why a day is a working day or not. */
    public enum Kind {
        /** Monday to Friday, no holiday. */
        WORKING_DAY(true),
        /** 调休上班日: a Saturday or Sunday worked for a holiday. */
        MAKE_UP_DAY(true),
        /** 双休日 */
        WEEKEND(false),
        /** 法定节假日 or a day off given by the notice. */
        HOLIDAY(false);

        private final boolean counts;

        Kind(boolean counts) {
            this.counts = counts;
        }

        boolean counts() {
            return counts;
        }
    }

    public boolean isWorkingDay() {
        return kind.counts;
    }
}
