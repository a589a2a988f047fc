package disclosuredesk.cli.doctor;

import static disclosuredesk.requests.RowCheck.cases;

import disclosuredesk.doctor.Check;
import disclosuredesk.requests.RowCheck;
import disclosuredesk.requests.RowCheck.Rule;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What several modules say of one case agrees, and so belongs to none of them. */
@Configuration(proxyBeanMethods = false)
class CaseChecks {

    private static final String ALL = "select count(*) from disclosure_request";

    @Bean
    Check requestsAreInTheLedger(JdbcClient jdbc) {
        return new RowCheck(
                jdbc,
                "D07",
                "每件申请都在台账中登记，台账不记不存在的案件",
                "件",
                ALL,
                List.of(Rule.of("台账中没有登记", cases("null", """
                        where not exists (select 1 from audit_entry e where e.request_id = r.id and e.event = 'RequestRegistered')
                        """)), Rule.of("台账有记录而案件不存在", """
                        select null as agency, null as number_year, null as number_serial, e.request_id as id, null as what
                        from audit_entry e
                        left join disclosure_request r on r.id = e.request_id
                        left join remedy m on m.id = e.request_id
                        left join complaint c on c.id = e.request_id
                        left join rectification t on t.id = e.request_id
                        left join forwarding f on f.id = e.request_id
                        left join asked_opinion o on o.id = e.request_id
                        left join assistance a on a.ledger_id = e.request_id
                        where r.id is null and m.id is null and c.id is null and t.id is null and f.id is null and o.id is null and a.id is null
                        group by e.request_id
                        """)));
    }

    @Bean
    Check casesEndAsTheyMust(JdbcClient jdbc) {
        return new RowCheck(
                jdbc,
                "D10",
                "办结、结果、送达、归档、承办进度相互一致",
                "件",
                ALL,
                List.of(
                        Rule.of("已归档而未办结", cases("null", "where r.archived_on is not null and r.closed_on is null")),
                        Rule.of("办结日期与办理结果只有其一", cases("r.outcome", """
                        where r.closed_on is null and r.outcome is not null or r.closed_on is not null and r.outcome is null
                        """)),
                        Rule.of("办结早于收到，或归档早于办结", cases("r.closed_on", """
                        where r.closed_on < r.received_on or r.archived_on < r.closed_on
                        """)),
                        Rule.of("已送达而未办结", cases("v.delivered_on", """
                        join delivery v on v.request_id = r.id where r.closed_on is null
                        """)),
                        Rule.of("登记的结果与送达的答复不同", cases("x.outcome", """
                        join decision x on x.request_id = r.id join delivery v on v.request_id = r.id
                        where r.outcome <> x.outcome and r.outcome <> 'VOID'
                        """)),
                        Rule.of("承办登记的进度与案件不同", cases("h.stage", """
                        join case_holder h on h.request_id = r.id
                        where h.stage <> case when r.outcome = 'VOID' then 'VOID' when r.archived_on is not null then 'ARCHIVED' when r.closed_on is not null then 'CLOSED' else 'OPEN' end
                        """))));
    }

    @Bean
    Check nothingBelongsToAnotherAgency(JdbcClient jdbc) {
        return new RowCheck(
                jdbc,
                "D12",
                "案件的科室、文书、救济案件和承办人属于同一机关",
                "件",
                ALL,
                List.of(
                        Rule.of("承办科室属于其他机关", cases("p.name", """
                        join department p on p.id = r.department_id join agency h on h.id = p.agency_id where p.agency_id <> r.agency_id and coalesce(h.kept_by, h.id) <> coalesce(a.kept_by, a.id)
                        """)),
                        Rule.of("文书属于其他机关", cases("l.number_text", """
                        join letter l on l.request_id = r.id join agency h on h.id = l.agency_id where l.agency_id <> r.agency_id and coalesce(h.kept_by, h.id) <> coalesce(a.kept_by, a.id)
                        """)),
                        Rule.of("复议、诉讼属于其他机关", cases("m.id", """
                        join remedy m on m.request_id = r.id where m.agency_id <> r.agency_id
                        """)),
                        Rule.of("承办人属于其他机关", cases("o.name", """
                        join case_holder h on h.request_id = r.id join officer o on o.id = h.officer_id join agency k on k.id = o.agency_id
                        where o.agency_id <> r.agency_id and coalesce(k.kept_by, k.id) <> coalesce(a.kept_by, a.id)
                        """))));
    }
}
