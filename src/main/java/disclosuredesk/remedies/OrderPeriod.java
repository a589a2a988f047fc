package disclosuredesk.remedies;

/** How a decision says by when the agency has to act. */
public enum OrderPeriod {
    /** It sets none. */
    NONE,
    /** 自某日起若干日: calendar days; a last day on a rest day moves to the next working day (民法典 arts 201 to 203; 民诉法 art. 85). */
    CALENDAR_DAYS,
    /** 自某日起若干个工作日 */
    WORKING_DAYS,
    /** It names the day. */
    UNTIL_DAY
}
