package disclosuredesk.statistics;

import java.time.LocalDate;

/** What the register of appraisals is told: see {@link Appraisal}. */
public record NewAppraisal(Appraisal.Kind kind, LocalDate heldOn, String organ, String result, String text) {}
