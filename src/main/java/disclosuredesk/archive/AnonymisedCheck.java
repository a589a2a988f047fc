package disclosuredesk.archive;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import disclosuredesk.requests.Forgetting;
import disclosuredesk.requests.Forgotten;
import disclosuredesk.requests.RowCheck;
import disclosuredesk.requests.RowCheck.Rule;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anonymised cases have a decision of two and an entry of the ledger, and nothing in any room tells of a person. A finding never tells what does. */
@Configuration(proxyBeanMethods = false)
class AnonymisedCheck {

    private static final String AGREED = """
            select 1 from anonymisation_case c join anonymisation n on n.id = c.anonymisation_id
            where c.request_id = r.id and c.left_out is null and n.state = 'AGREED' and n.agency_id = r.agency_id and n.decided_by <> n.proposed_by
            """;

    @Bean
    Check anonymisedCasesTellOfNobody(JdbcClient jdbc, List<Forgetting> rooms) {
        Check rows = new RowCheck(
                jdbc,
                "D43",
                "匿名处理的案件各有两人的决定，没有留下个人信息",
                "件",
                "select count(*) from disclosure_request where anonymised_on is not null",
                List.of(
                        Rule.of("没有两人的决定，或者台账没有记录", RowCheck.cases("null", """
                        where r.anonymised_on is not null and (not exists (%s) or not exists (select 1 from audit_entry e
                            where e.request_id = r.id and e.event = 'CaseAnonymised'))
                        """.formatted(AGREED))),
                        Rule.of(
                                "决定匿名而没有匿名",
                                RowCheck.cases("null", "where r.anonymised_on is null and exists (" + AGREED + ")")),
                        Rule.of("登记的内容还在", RowCheck.cases("null", """
                        where r.anonymised_on is not null and (r.applicant_name <> '%1$s' or r.information <> '%1$s' or r.identity_number <> ''
                            or r.identity_index is not null or coalesce(r.phone, r.email, r.address, r.agent, r.document_number) is not null
                            or exists (select 1 from applicant_key k where k.request_id = r.id))
                        """.formatted(Forgotten.WORD))),
                        Rule.of("文书的内容还在", RowCheck.cases("null", """
                        where r.anonymised_on is not null and exists (select 1 from letter l
                            where l.request_id = r.id and l.content not like '%%%s%%')
                        """.formatted(Forgotten.WORD))),
                        Rule.of("材料的文件还在", RowCheck.cases("null", """
                        where r.anonymised_on is not null and exists (select 1 from material m
                            where m.request_id = r.id and (m.removed_on is null
                                or exists (select 1 from material_piece p where p.material_id = m.id and octet_length(p.content) > 0)))
                        """))));
        return new Check() {
            @Override
            public String code() {
                return rows.code();
            }

            @Override
            public String subject() {
                return rows.subject();
            }

            @Override
            public void look(Findings found, boolean deep) {
                rows.look(found, deep);
                rooms.forEach(room -> room.forgotten()
                        .forEach(one -> left(jdbc, one)
                                .forEach(id -> found.fault("%s（%s）：匿名处理后还有内容".formatted(one.table(), id)))));
            }
        };
    }

    /** The anonymised cases of which something is left in a table: one question for all of them. */
    private static List<String> left(JdbcClient jdbc, Forgotten one) {
        StringBuilder left = new StringBuilder(one.rows() ? "1 = 1" : "1 = 0");
        one.texts()
                .forEach(column -> left.append(" or %1$s <> '' and %1$s <> '%2$s'".formatted(column, Forgotten.WORD)));
        one.cleared().forEach(column -> left.append(" or %s is not null".formatted(column)));
        one.emptied().forEach(column -> left.append(" or octet_length(%s) > 0".formatted(column)));
        return jdbc.sql("""
                select q.id from disclosure_request q where q.anonymised_on is not null
                and exists (select 1 from %s where (%s) and (%s)) order by q.id
                """.formatted(one.table(), one.ofCase().replace(":request", "q.id"), left))
                .query(String.class)
                .list();
    }
}
