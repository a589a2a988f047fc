package disclosuredesk.statistics;

import disclosuredesk.report.Table2;

/**
 * Table 二 of an agency and year as entered so far.
 *
 * @param version counted up by each change; 0 while nothing was entered
 */
public record Table2Sheet(int version, Table2 table) {}
