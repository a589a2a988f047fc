package disclosuredesk.requests;

import disclosuredesk.doctor.Check;
import disclosuredesk.requests.RowCheck.Rule;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The standing the annual report counts a case by is what the row says. */
@Configuration(proxyBeanMethods = false)
class SnapshotCheck {

    @Bean
    Check snapshotsEqualTheRow(JdbcClient jdbc) {
        return new RowCheck(
                jdbc,
                "D08",
                "年报所用的最后一次状态与案件相同",
                "次",
                "select count(*) from request_standing",
                List.of(
                        Rule.of("最后一次状态与案件不同", RowCheck.cases("null", """
                        left join (select request_id, max(ledger_seq) as last_seq from request_standing group by request_id) m
                            on m.request_id = r.id
                        left join request_standing s on s.request_id = m.request_id and s.ledger_seq = m.last_seq
                        where s.request_id is null or s.agency_id <> r.agency_id or s.applicant_kind <> r.applicant_kind
                           or s.received_on <> r.received_on
                           or coalesce(s.closed_on, '1000-01-01') <> coalesce(r.closed_on, '1000-01-01')
                           or coalesce(s.outcome, '') <> coalesce(r.outcome, '')
                        """)),
                        Rule.of("状态没有对应的台账记录", RowCheck.cases("s.ledger_seq", """
                        join request_standing s on s.request_id = r.id
                        left join audit_entry e on e.agency_id = s.agency_id and e.seq = s.ledger_seq and e.request_id = s.request_id
                        where s.ledger_seq > 0 and e.seq is null
                        """))));
    }
}
