package disclosuredesk.workflow;

import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long a case may stand at a step by the agency's own rules. The module that keeps these rules answers; lists and the board ask. */
public interface StepLimits {

    /** The limits of an agency, as they are now. */
    Limits of(long agencyId);

    /** The limits of one agency. */
    interface Limits {

        /**
         * Working days, the first not counted; empty if the step has no limit.
         *
         * @param departmentId the department that handles the case; null before one does
         */
        OptionalInt workingDays(String step, @Nullable Long departmentId);

        /** The departments that may have limits of their own; all others have those of the agency. */
        Set<Long> departments();
    }
}
