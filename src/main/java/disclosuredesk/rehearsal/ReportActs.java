package disclosuredesk.rehearsal;

import disclosuredesk.rollup.DecidingSubmissions;
import disclosuredesk.rollup.KeepingUnits;
import disclosuredesk.rollup.SettingDays;
import disclosuredesk.rollup.Submitting;
import disclosuredesk.statistics.AcceptingWarnings;
import disclosuredesk.statistics.EnteringTable2;
import disclosuredesk.statistics.Freezing;
import disclosuredesk.statistics.KeepingOwnDuties;
import disclosuredesk.statistics.ReportReview;
import disclosuredesk.statistics.ReportSources;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The acts by which a year is closed and the reports of others are collected, as the pages call them, and what the checks find. */
@Component
@Profile("!prod")
record ReportActs(
        EnteringTable2 enteringTable2,
        Freezing freezing,
        AcceptingWarnings acceptingWarnings,
        ReportSources sources,
        ReportReview review,
        KeepingOwnDuties keepingOwnDuties,
        KeepingUnits keepingUnits,
        SettingDays settingDays,
        Submitting submitting,
        DecidingSubmissions decidingSubmissions) {}
