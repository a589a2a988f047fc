package disclosuredesk.requests;

import static disclosuredesk.requests.RowCheck.cases;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Findings;
import disclosuredesk.requests.RowCheck.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What two officers put right: the motion, the row and the ledger say the same, and nobody confirmed what he had moved. */
@Configuration(proxyBeanMethods = false)
class MotionChecks {

    private static final String JOIN = "join registration_motion m on m.request_id = r.id ";

    private static final Map<RegistrationField, String> COLUMNS = Map.ofEntries(
            Map.entry(RegistrationField.CHANNEL, "channel"),
            Map.entry(RegistrationField.ARRIVED_ON, "arrived_on"),
            Map.entry(RegistrationField.SUBMITTED_ON, "submitted_on"),
            Map.entry(RegistrationField.CONFIRMED_ON, "confirmed_on"),
            Map.entry(RegistrationField.APPLICANT_KIND, "applicant_kind"),
            Map.entry(RegistrationField.NAME, "applicant_name"),
            Map.entry(RegistrationField.IDENTITY_KIND, "identity_kind"),
            Map.entry(RegistrationField.INFORMATION, "information"),
            Map.entry(RegistrationField.DOCUMENT_NUMBER, "document_number"),
            Map.entry(RegistrationField.WANTED_FORM, "wanted_form"),
            Map.entry(RegistrationField.WANTED_ROUTE, "wanted_route"));

    /** The row's value of a change's item, as text; of those that are kept as ciphertext {@link AmendedPersonalData} looks. */
    private static final String STANDS = Arrays.stream(RegistrationField.values())
            .filter(field -> !field.isPersonal())
            .map(field -> "when '" + field + "' then concat(r." + COLUMNS.get(field) + ", '')")
            .collect(Collectors.joining(" ", "case c.field ", " end"));

    @Bean
    Check motionsAgreeWithRowAndLedger(JdbcClient jdbc, AmendedPersonalData personal) {
        RowCheck rows = new RowCheck(
                jdbc,
                "D23",
                "登记更正、作废由两人办理，与案件和台账一致",
                "项",
                "select count(*) from registration_motion",
                List.of(
                        Rule.of(
                                "提请人自己确认",
                                cases(
                                        "m.id",
                                        JOIN
                                                + "where m.state in ('CONFIRMED', 'DECLINED') and m.decided_by = m.moved_by")),
                        Rule.of("待确认的标记与状态不符", cases("m.id", JOIN + """
                        where m.state = 'OPEN' and (m.open_for is null or m.open_for <> m.request_id or m.decided_by is not null)
                           or m.state <> 'OPEN' and (m.open_for is not null or m.decided_by is null or m.decided_at is null)
                        """)),
                        Rule.of(
                                "案件已作废，仍有待确认的提请",
                                cases("m.id", JOIN + "where m.state = 'OPEN' and r.outcome = 'VOID'")),
                        Rule.of("已作废而没有经确认的提请", cases("null", """
                        where r.outcome = 'VOID' and not exists (select 1 from registration_motion m
                            where m.request_id = r.id and m.kind = 'VOIDING' and m.state = 'CONFIRMED')
                        """)),
                        Rule.of("已作废而台账没有记录", cases("null", """
                        where r.outcome = 'VOID' and not exists (select 1 from audit_entry e where e.request_id = r.id and e.event = 'RequestVoided')
                        """)),
                        Rule.of("台账记有作废而案件没有作废", cases("null", """
                        join audit_entry e on e.request_id = r.id and e.event = 'RequestVoided' where r.outcome is null or r.outcome <> 'VOID'
                        """)),
                        Rule.of("更正的内容没有对应的台账记录", cases("c.field", JOIN + """
                        join registration_change c on c.motion_id = m.id
                        where m.state = 'CONFIRMED' and not exists (select 1 from audit_entry e where e.request_id = r.id
                            and e.event = case when c.field = 'APPLICANT_KIND' then 'ApplicantReclassified' else 'RegistrationAmended' end
                            and e.officer_id = m.decided_by and e.recorded_at >= m.decided_at)
                        """)),
                        Rule.of(
                                "登记的内容与最后一次更正不同",
                                cases(
                                        "c.field",
                                        JOIN
                                                + """
                        join registration_change c on c.motion_id = m.id
                        where m.state = 'CONFIRMED' and %s and coalesce(c.became, '') <> coalesce(%s, '')
                          and not exists (select 1 from registration_change d join registration_motion n on n.id = d.motion_id
                              where n.request_id = r.id and n.state = 'CONFIRMED' and d.field = c.field and n.id > m.id)
                        """.formatted(
                                                        "not (" + RegistrationChangeRows.PERSONAL + ")", STANDS)))));
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
                personal.look(found);
            }
        };
    }

    @Bean
    Check changesAreSealed(JdbcClient jdbc, RegistrationSeals seals) {
        return new Check() {
            @Override
            public String code() {
                return "D24";
            }

            @Override
            public String subject() {
                return "登记更正前后的内容与台账的封签相符";
            }

            @Override
            public void look(Findings found, boolean deep) {
                found.looked(
                        seals.broken((request, field) ->
                                found.fault(name(jdbc, request) + "：更正前后的内容与台账的封签不符（" + field + "）")),
                        "项");
            }
        };
    }

    private static String name(JdbcClient jdbc, String request) {
        return jdbc.sql(cases("null", "where r.id = :id"))
                .param("id", request)
                .query((row, index) -> RowCheck.named(row))
                .optional()
                .orElse(request);
    }
}
