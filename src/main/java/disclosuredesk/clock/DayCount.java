package disclosuredesk.clock;

import disclosuredesk.calendar.Day;
import disclosuredesk.clock.ClockFact.Party;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a period ends on the day it does: every day after day 0, and whether and why it counts. The result follows from
 * the steps alone; a count whose steps give another day cannot be made.
 *
 * @param limit the rule and its article
 * @param anchor day 0, which never counts
 * @param workingDays the length of the period; 0 for a day that was set, which has no steps
 * @param steps each calendar day from the one after day 0 to the last day
 * @param exclusions the consultations whose time is left out; they may overlap
 * @param result the last day, itself still on time
 */
public record DayCount(
        TimeLimit limit,
        Anchor anchoredBy,
        LocalDate anchor,
        int workingDays,
        List<Step> steps,
        List<Exclusion> exclusions,
        LocalDate result) {

    /** The fact that fixes day 0: the evidence to put beside the count. */
    public enum Anchor {
        /** 收到申请之日 (art. 31) */
        RECEIVED,
        /** 申请提交或者到达之日: the earliest a court may take (art. 31) */
        SUBMITTED,
        /** 收到补正申请之日 (art. 30) */
        CORRECTED,
        /** 被征求意见方收到征求意见书之日 (arts 32, 34) */
        DELIVERED,
        /** 申请人收到收费通知之日 (109号) */
        NOTICE_RECEIVED,
        /** 缴清费用之日 (109号) */
        PAID,
        /** 交科室承办之日 */
        ASSIGNED
    }

    /** What a day does to the count. */
    public enum Effect {
        /** A working day that counts. */
        COUNTED,
        /** A weekend or holiday. */
        REST_DAY,
        /** A working day on which others were being consulted (art. 33 paragraph 3), or the fee was awaited (109号). */
        EXCLUDED
    }

    /**
     * One day.
     *
     * @param number the how-manieth working day it is; 0 if it does not count
     */
    public record Step(Day day, Effect effect, int number) {}

    /**
     * The time of one consultation, or of waiting for the fee, as this count leaves it out.
     *
     * @param party who was asked; null for the fee
     * @param from the first day left out
     * @param to the last day left out; before {@code from} if none is
     * @param open whether the opinion is still outstanding, so that the span ends for now on the day of asking
     */
    public record Exclusion(
            long consultation,
            @Nullable Party party,
            @Nullable String name,
            LocalDate from,
            LocalDate to,
            boolean open) {

        /** The article on which it was asked for. */
        public String provision() {
            return (party == null ? TimeLimit.PAYMENT : party.limit()).provision();
        }

        boolean covers(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    public DayCount {
        steps = List.copyOf(steps);
        exclusions = List.copyOf(exclusions);
        if (workingDays > 0 && !result.equals(recount(steps, workingDays))) {
            throw new IllegalArgumentException("the steps do not lead to " + result);
        }
    }

    private static @Nullable LocalDate recount(List<Step> steps, int workingDays) {
        int counted = 0;
        for (Step step : steps) {
            if (step.effect() == Effect.COUNTED && step.day().isWorkingDay() && ++counted == workingDays) {
                return step.day().date();
            }
        }
        return null;
    }

    /** Saturdays and Sundays passed over that no notice names. */
    public int skippedWeekendDays() {
        return count(Effect.REST_DAY, Day.Kind.WEEKEND);
    }

    /** Days off passed over that a notice names, whatever day of the week they fall on. */
    public int skippedHolidays() {
        return count(Effect.REST_DAY, Day.Kind.HOLIDAY);
    }

    /** Make-up days (调休上班) that count. */
    public int countedMakeUpDays() {
        return count(Effect.COUNTED, Day.Kind.MAKE_UP_DAY);
    }

    /** Working days, make-up days among them, that a consultation takes out. */
    public int excludedWorkingDays() {
        return count(Effect.EXCLUDED, null);
    }

    private int count(Effect effect, Day.@Nullable Kind kind) {
        return (int) steps.stream()
                .filter(step ->
                        step.effect() == effect && (kind == null || step.day().kind() == kind))
                .count();
    }
}
