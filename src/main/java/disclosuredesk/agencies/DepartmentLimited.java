package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityEvent;
import org.jspecify.annotations.Nullable;

/** A department was given a limit of its own for its searches, or lost it: null is the agency's setting. */
public record DepartmentLimited(
        String department,
        @Nullable Integer before,
        @Nullable Integer after) implements SecurityEvent {}
