package disclosuredesk.desk.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Evidence;
import disclosuredesk.decision.EvidenceRules;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.report.ReportTables;
import disclosuredesk.report.Table2;
import disclosuredesk.requests.AmendingRegistration;
import disclosuredesk.requests.ShowingContact;
import disclosuredesk.statistics.ReportDuty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What templates ask of the law and of rights, by name ({@code @words}): no template names a class. */
@Component("words")
public class PageWords {

    /** An outcome as table 三 names it; empty while there is none. */
    public String outcome(@Nullable String code) {
        return code == null ? "" : Outcome.valueOf(code).fullLabel();
    }

    /** A cell of table 二 as it is printed. */
    public String printed(Table2.Cell cell) {
        return ReportTables.printed(cell);
    }

    /** What may be chosen as the evidence for a ground. */
    public List<String> choices(Evidence evidence, Ground ground) {
        return EvidenceRules.choices(evidence, ground);
    }

    /** Whether the officer sees to the annual report. */
    public boolean hasReportDuty(Officer officer) {
        return ReportDuty.has(officer);
    }

    /** Whether the officer may have a registration put right. */
    public boolean mayAmendRegistration(Officer officer) {
        return AmendingRegistration.isOpenTo(officer);
    }

    /** Whether the officer may have an applicant's personal data shown in full. */
    public boolean mayAskContact(Officer officer) {
        return ShowingContact.mayAsk(officer);
    }
}
