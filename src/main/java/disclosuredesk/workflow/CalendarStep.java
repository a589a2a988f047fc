package disclosuredesk.workflow;

/**
 * A step for which no rule counts working days: how long a case has stood there is told in calendar days. The module whose step it is says so, as
 * a bean.
 */
public record CalendarStep(String step) {}
