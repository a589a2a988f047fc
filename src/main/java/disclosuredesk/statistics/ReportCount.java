package disclosuredesk.statistics;

import disclosuredesk.report.ReportScope;

/** Counts everything a report of one scope says. The sum is counted where units' reports are collected. */
public interface ReportCount {

    ReportScope scope();

    ReportNumbers numbers(long agencyId, int year);
}
