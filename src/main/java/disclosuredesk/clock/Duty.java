package disclosuredesk.clock;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A last day somebody of the agency has to keep or to know: of an open request, of a review or suit, of a complaint, of the agency's own report.
 *
 * @param id of what it belongs to, at most 60 letters
 * @param kind its word, at most 30 letters: that of a {@link TimeLimit}, or one of the module with {@code duty.KIND} in its messages
 * @param about what it is about, in words
 * @param due the last day
 * @param address the page on which it is done
 * @param own whether the agency has to keep it; otherwise it is a period of the other side, which is only to be known
 * @param keepers the officers that see to it
 * @param ahead working days before the last day from which on they are reminded, at most {@link #MOST_AHEAD}; null: as the agency has set; {@link #ONLY_LATE}
 * @param request the case it tells of; null: none
 */
public record Duty(
        String id,
        String kind,
        String about,
        LocalDate due,
        String address,
        boolean own,
        Keepers keepers,
        @Nullable Integer ahead,
        @Nullable RequestId request) {

    /** Who keeps it is outside and is not hurried; that the day has passed is told. */
    public static final int ONLY_LATE = -1;

    /** Working days ahead for periods of a few days. */
    public static final int SHORTLY = 2;

    /** As early as a module may ask for, unless it leaves it to the agency. */
    public static final int MOST_AHEAD = 5;

    /** Who sees to a duty. */
    @FunctionalInterface
    public interface Keepers {

        /** @param late whether the last day has passed */
        boolean include(Officer officer, boolean late);
    }

    /** What tells of no case, or is told of by {@link #of}. */
    public Duty(
            String id,
            String kind,
            String about,
            LocalDate due,
            String address,
            boolean own,
            Keepers keepers,
            @Nullable Integer ahead) {
        this(id, kind, about, due, address, own, keepers, ahead, null);
    }

    /**
     * What belongs to no open request.
     *
     * @param keepers the roles that see to it
     */
    public Duty(String id, String kind, String about, LocalDate due, String address, boolean own, Set<Role> keepers) {
        this(
                id,
                kind,
                about,
                due,
                address,
                own,
                (officer, late) -> keepers.stream().anyMatch(officer::is),
                null);
    }

    /** The same, which tells of a case: who may not see the case is not told. */
    public Duty of(@Nullable RequestId told) {
        return new Duty(id, kind, about, due, address, own, keepers, ahead, told);
    }

    /** Whether the officer is one of those who see to it. */
    public boolean concerns(Officer officer, boolean late) {
        return keepers.include(officer, late);
    }

    /** Message key of its name. */
    public String name() {
        return TimeLimit.isOne(kind) ? "TimeLimit." + kind : "duty." + kind;
    }
}
