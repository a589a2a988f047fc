package disclosuredesk.stages;

import disclosuredesk.securityaudit.SecurityEvent;
import java.util.List;

/** The limits of stages were changed, of a department or, without its name, of the whole agency. */
public record StageLimitsChanged(String department, List<HandlingStage> stages) implements SecurityEvent {}
