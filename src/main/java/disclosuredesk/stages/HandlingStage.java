package disclosuredesk.stages;

import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.archive.Archiving;
import disclosuredesk.consultation.Consulting;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.decision.Proposing;
import disclosuredesk.letters.Delivering;
import disclosuredesk.requests.Assigning;
import disclosuredesk.requests.Examining;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stage of handling (环节), in the order of a request's life, with the limit it has until the agency sets its own: no text that could be
 * confirmed names one, so the numbers are set such that the stages every request passes end a day before the 20 working days of art. 33.
 */
public enum HandlingStage {
    /** 登记: from the day of receipt until the request is entered. */
    REGISTRATION(1, true, Role.CLERK),
    /** 审查. */
    EXAMINATION(2, true, Role.CLERK, Examining.STEP),
    /** 分办. */
    ASSIGNMENT(1, true, Role.CLERK, Assigning.STEP),
    /** 检索与拟办; its limit is the agency's or the department's {@link Setting#HANDLING_DAYS}. */
    SEARCH(Setting.HANDLING_DAYS, true, Role.HANDLER, Proposing.STEP),
    /** 协查, by a department or another organ asked for help; beside the main way. Each has its own limit; this is what it begins with. */
    ASSISTANCE(Setting.COOPERATION_DAYS, false, Role.HANDLER),
    /** 会商, likewise. */
    CONFERRAL(Setting.COOPERATION_DAYS, false, Role.CLERK),
    /** 发出征求意见函; the waiting for the opinion itself is nobody's stage. */
    OPINIONS(1, false, Role.CLERK, Consulting.STEP),
    /** 拟稿. */
    DRAFTING(3, true, Role.CLERK, DecisionMaking.DRAFT_STEP),
    /** 审核. */
    REVIEW(2, true, Role.LEGAL_REVIEWER, DecisionMaking.REVIEW_STEP),
    /** 签发. */
    SIGNATURE(2, true, Role.HEAD, DecisionMaking.APPROVAL_STEP, DecisionMaking.ENDORSEMENT_STEP),
    /** 送达. */
    DELIVERY(1, true, Role.CLERK, Delivering.STEP),
    /** 归档; after the answer, so not within the 20 working days. */
    ARCHIVING(10, false, Role.CLERK, Archiving.STEP);

    private final int initial;
    private final @Nullable Setting setting;
    private final boolean always;
    private final Role role;
    private final Set<String> steps;

    HandlingStage(int initial, boolean always, Role role, String... steps) {
        this(initial, null, always, role, steps);
    }

    HandlingStage(Setting setting, boolean always, Role role, String... steps) {
        this(setting.initial(), setting, always, role, steps);
    }

    HandlingStage(int initial, @Nullable Setting setting, boolean always, Role role, String... steps) {
        this.initial = initial;
        this.setting = setting;
        this.always = always;
        this.role = role;
        this.steps = Set.of(steps);
    }

    /** Working days until the agency sets its own. */
    public int initial() {
        return initial;
    }

    /** Where its limit is set if not with the other stages; null otherwise. */
    public @Nullable Setting setting() {
        return setting;
    }

    /** Whether every request passes it before its answer: these together are held against the 20 working days. */
    public boolean always() {
        return always;
    }

    /** The role that does it. */
    public Role role() {
        return role;
    }

    /** The stage of a step of the process; empty for what the agency waits for. */
    public static Optional<HandlingStage> of(String step) {
        return Arrays.stream(values())
                .filter(stage -> stage.steps.contains(step))
                .findFirst();
    }
}
