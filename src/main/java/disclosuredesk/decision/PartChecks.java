package disclosuredesk.decision;

import static disclosuredesk.requests.RowCheck.cases;

import disclosuredesk.doctor.Check;
import disclosuredesk.requests.RowCheck;
import disclosuredesk.requests.RowCheck.Rule;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parts of helping departments: row and ledger say the same, and none outlives its case. */
@Configuration(proxyBeanMethods = false)
class PartChecks {

    private static final String PART =
            "join helping_part x on x.request_id = r.id join department d on d.id = x.department_id where ";

    /** No such entry stands in the ledger for the row. */
    private static Rule unrecorded(String sentence, String when, String event) {
        return Rule.of(
                sentence,
                cases(
                        "d.name",
                        PART + when
                                + "not exists (select 1 from audit_entry e where e.request_id = r.id and e.event = '"
                                + event + "' and e.details like concat('%\"part\":', x.id, ',%'))"));
    }

    @Bean
    Check partsAgreeWithCaseAndLedger(JdbcClient jdbc) {
        return new RowCheck(
                jdbc,
                "D28",
                "协办与案件和台账一致",
                "项",
                "select count(*) from helping_part",
                List.of(
                        Rule.of("案件已办结而协办没有结束", cases("d.name", PART + """
                        r.closed_on is not null and x.answered_on is null and x.ended_on is null
                        """)),
                        Rule.of("协办的意见早于交办，或者没有签收", cases("d.name", PART + """
                        x.answered_on is not null and (x.claimed_on is null or x.answered_on < x.assigned_on)
                        """)),
                        unrecorded("台账没有交协办科室的记录", "", "PartAssigned"),
                        unrecorded("台账没有协办意见的记录", "x.answered_on is not null and ", "PartAnswered"),
                        unrecorded("台账没有退回协办的记录", "x.returned_on is not null and ", "PartReturned"),
                        unrecorded("台账没有协办结束的记录", "x.ended_on is not null and ", "PartClosed")));
    }
}
