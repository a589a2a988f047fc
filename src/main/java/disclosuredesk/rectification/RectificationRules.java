package disclosuredesk.rectification;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.shared.Refused;
import java.util.EnumSet;
import java.util.Set;

/** Who does what with a rectification, and when. */
public final class RectificationRules {

    /** When evidence can be asked for: once. */
    public static final Set<RectificationState> REGISTERED = Set.of(RectificationState.REGISTERED);

    public static final Set<RectificationState> EVIDENCE_ASKED = Set.of(RectificationState.EVIDENCE_ASKED);

    /** When it can be examined; what was asked for may also stay away. */
    public static final Set<RectificationState> EXAMINABLE =
            Set.of(RectificationState.REGISTERED, RectificationState.EVIDENCE_ASKED);

    public static final Set<RectificationState> EXAMINED = Set.of(RectificationState.EXAMINED);
    public static final Set<RectificationState> SIGNED = Set.of(RectificationState.SIGNED);

    /** When it can be withdrawn: until it is told. */
    public static final Set<RectificationState> OPEN =
            EnumSet.complementOf(EnumSet.of(RectificationState.TOLD, RectificationState.WITHDRAWN));

    private RectificationRules() {}

    /** @throws Refused forbidden without the role */
    public static void requireRole(Role role, Officer by) {
        if (!by.is(role)) {
            throw Refused.forbidden("rectification.only." + role);
        }
    }

    /** @throws Refused forbidden without the role; conflict if it is at none of the states */
    public static void requireTurn(Rectification one, Role role, Set<RectificationState> states, Officer by) {
        requireRole(role, by);
        if (!states.contains(one.state())) {
            throw Refused.conflict("rectification.outOfTurn." + one.state());
        }
    }

    static String text(String typed, String field, String missing) {
        if (typed.isBlank()) {
            throw Refused.invalid(field, missing);
        }
        return typed.strip();
    }
}
