package disclosuredesk.desk.board;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a manager keeps an eye on beside the steps: open cases about which something has to be done soon, or was to be done,
 * or that wait for somebody outside, so that nothing sleeps for ever (T24). An answer cannot be recorded as sent without its
 * proof ({@code letters.DeliveryRules}), so what is "sent without proof" are letters to those who are asked.
 */
public enum BoardAlert {
    /** 平常信函待与申请人确认 (art. 31 item 2); until it is done the day of arrival counts. */
    MAIL_UNCONFIRMED(
            null,
            "r.channel = 'ORDINARY_MAIL' and r.confirmed_on is null",
            "coalesce(r.arrived_on, r.received_on)",
            true),
    /** 补正告知第5至7个工作日 (art. 30). */
    NOTICE_NEAR(
            "side_clock",
            "x.rule = 'CORRECTION_NOTICE' and x.due_on >= :today and x.due_on <= :noticeUntil",
            "x.from_on",
            true),
    /** 超过7个工作日仍未审查: asking for a correction now stops no period. */
    NOTICE_PAST("side_clock", "x.rule = 'CORRECTION_NOTICE' and x.due_on < :today", "x.due_on", true),
    /** 承办科室超过内部期限. */
    HANDLING_PAST("side_clock", "x.rule = 'HANDLING' and x.due_on < :today", "x.due_on", true),
    /** 协办科室超过期限. */
    PART_PAST("side_clock", "x.rule = 'PART' and x.due_on < :today", "x.due_on", true),
    /** 协查、会商超过内部期限. */
    COOPERATION_PAST("side_clock", "x.rule in ('ASSISTANCE', 'CONFERRAL') and x.due_on < :today", "x.due_on", true),
    /** 意见未收齐 (arts 32 to 34): of third parties and joint agencies 15 working days from delivery. */
    OPINIONS("consultation", "x.ended_on is null", "coalesce(x.delivered_on, x.sent_on)", true),
    /** 征求意见书发出后未登记签收: without the day its 15 working days do not begin. */
    LETTER_UNPROVED("consultation", "x.ended_on is null and x.delivered_on is null", "x.sent_on", true),
    /** 等待申请人补正: paused since so many calendar days. */
    CORRECTION_AWAITED("correction", "x.received_on is null", "x.sent_on", false),
    /** 所等的期限已过仍未了结: the process ends it by itself; what stands here for days is a fault. */
    WAIT_OVER(
            "side_clock",
            "x.rule in ('CORRECTION', 'THIRD_PARTY_OPINION', 'JOINT_AGENCY_OPINION', 'REASONS', 'PAYMENT')"
                    + " and x.due_on < :today",
            "x.due_on",
            false),
    /** 流程中断: open, and no step it could be handled at stands open. */
    STUCK(
            null,
            "not exists (select 1 from work_task x where x.request_id = r.id and x.step not in ("
                    + BoardConditions.BESIDE + "))"
                    + " and not exists (select 1 from work_message x where x.request_id = r.id and x.step not in ("
                    + BoardConditions.BESIDE + "))",
            "r.received_on",
            false),
    /** 已延期: told to the applicant. While an extension could still be told the clock keeps a window for it. */
    EXTENDED(
            "audit_entry",
            "x.event = '" + BoardConditions.EXTENDED
                    + "' and not exists (select 1 from side_clock y where y.request_id ="
                    + " x.request_id and y.rule = 'EXTENSION_WINDOW')",
            "x.happened_on",
            false);

    private static final Set<BoardAlert> WITH_DAYS =
            Set.of(NOTICE_NEAR, NOTICE_PAST, HANDLING_PAST, PART_PAST, COOPERATION_PAST, WAIT_OVER);

    private final @Nullable String table;
    private final String where;
    private final String since;
    private final boolean workingDays;

    BoardAlert(@Nullable String table, String where, String since, boolean workingDays) {
        this.table = table;
        this.where = where;
        this.since = since;
        this.workingDays = workingDays;
    }

    /** Whether its age is told in working days; otherwise in calendar days. */
    public boolean inWorkingDays() {
        return workingDays;
    }

    /** The cases {@code r} of an agency's open ones, and since when, one row a reason: {@code cases}, {@code since}. */
    public String count() {
        return "select count(distinct r.id) as cases, min(" + since + ") as since from "
                + (table == null
                        ? "disclosure_request r"
                        : table + " x join disclosure_request r on r.id = x.request_id")
                + " where r.agency_id = :agency and r.closed_on is null and " + where;
    }

    /** The values {@link #count()} and the condition need, beside the agency. */
    public void values(BoardDays days, Map<String, Object> values) {
        if (WITH_DAYS.contains(this)) {
            values.put("today", days.today());
        }
        if (this == NOTICE_NEAR) {
            values.put("noticeUntil", days.noticeUntil());
        }
    }

    /** On a case {@code r}. */
    public String condition() {
        String on = table == null
                ? where
                : "exists (select 1 from " + table + " x where x.request_id = r.id and " + where + ")";
        return "r.closed_on is null and " + on;
    }
}
