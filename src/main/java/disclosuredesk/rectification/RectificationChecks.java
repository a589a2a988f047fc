package disclosuredesk.rectification;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Deep;
import disclosuredesk.requests.RowCheck;
import disclosuredesk.requests.RowCheck.Rule;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rectifications: row, ledger and evidence say the same; asked to go deep, every file is hashed. */
@Configuration(proxyBeanMethods = false)
class RectificationChecks {

    /** Those a rule finds, named as people know them. */
    private static String rectifications(String what, String rest) {
        return """
                select a.name as agency, null as number_year, null as number_serial,
                    concat(a.name, ' 更正〔', t.number_year, '〕', t.number_serial, '号') as id, %s as what
                from rectification t join agency a on a.id = t.agency_id
                """.formatted(what) + rest;
    }

    private static String recorded(String event, String more) {
        return "(select 1 from audit_entry e where e.request_id = coalesce(t.request_id, t.id) and e.event = '" + event
                + "' and e.details like concat('%\"rectification\":\"', t.id, '\"%')" + more + ")";
    }

    private static Rule unrecorded(String sentence, String when, String event) {
        return Rule.of(sentence, rectifications("null", "where " + when + " and not exists " + recorded(event, "")));
    }

    private static Rule invented(String sentence, String when, String event) {
        return Rule.of(sentence, rectifications("null", "where " + when + " and exists " + recorded(event, "")));
    }

    @Bean
    Check rectificationsAgreeWithTheLedger(JdbcClient jdbc, RectificationFiles files) {
        Check rows = new RowCheck(
                jdbc,
                "D31",
                "更正要求与台账、证据材料一致",
                "件",
                "select count(*) from rectification",
                List.of(
                        unrecorded("台账没有收到更正要求的记录", "1 = 1", "RectificationRegistered"),
                        unrecorded("台账没有要求补充证据的记录", "t.evidence_asked_on is not null", "RectificationEvidenceAsked"),
                        unrecorded(
                                "台账没有收到补充证据的记录", "t.evidence_received_on is not null", "RectificationEvidenceReceived"),
                        unrecorded("台账没有审核的记录", "t.result is not null", "RectificationExamined"),
                        unrecorded("台账没有签发告知书的记录", "t.signed_on is not null", "RectificationSigned"),
                        unrecorded("台账没有告知的记录", "t.told_on is not null", "RectificationTold"),
                        unrecorded("台账没有撤回的记录", "t.withdrawn_on is not null", "RectificationWithdrawn"),
                        invented("台账记有签发而没有签发", "t.signed_on is null", "RectificationSigned"),
                        invented("台账记有告知而没有办结", "t.told_on is null", "RectificationTold"),
                        invented("台账记有撤回而没有撤回", "t.withdrawn_on is null", "RectificationWithdrawn"),
                        Rule.of("签发而没有审核结果，或者由审核的人签发", rectifications("null", """
                        where t.signed_on is not null and (t.result is null or t.signed_by = t.examined_by)
                        """)),
                        Rule.of("告知而没有签发，或者早于签发", rectifications("t.told_on", """
                        where t.told_on is not null and (t.signed_on is null or t.told_on < t.signed_on)
                        """)),
                        Rule.of("收到补充证据而没有要求，或者早于要求", rectifications("t.evidence_received_on", """
                        where t.evidence_received_on is not null and (t.evidence_asked_on is null or t.evidence_received_on < t.evidence_asked_on)
                        """)),
                        Rule.of("所关联的申请属于其他机关", rectifications("t.request_id", """
                        join disclosure_request r on r.id = t.request_id where r.agency_id <> t.agency_id
                        """)),
                        Rule.of(
                                "台账没有收到证据材料的记录",
                                rectifications(
                                        "f.name",
                                        "join rectification_file f on f.rectification_id = t.id where not exists "
                                                + recorded(
                                                        "RectificationFileAdded",
                                                        " and e.details like concat('%', f.sha256, '%')"))),
                        Rule.of(
                                "台账没有移出证据材料的记录",
                                rectifications(
                                        "f.name",
                                        "join rectification_file f on f.rectification_id = t.id where f.struck_on is not null and not exists "
                                                + recorded(
                                                        "RectificationFileStruck",
                                                        " and e.details like concat('%', f.sha256, '%')"))),
                        Rule.of("证据材料与登记的大小不同", rectifications("f.name", """
                        join rectification_file f on f.rectification_id = t.id
                        left join (select file_id, sum(octet_length(content)) as size_bytes, count(*) as pieces, max(piece_no) as last_no
                                   from rectification_file_piece group by file_id) p on p.file_id = f.id
                        where f.size_bytes <> coalesce(p.size_bytes, 0) or coalesce(p.pieces, 0) <> coalesce(p.last_no, 0)
                        """))));
        return new Deep(
                rows,
                found -> files.broken(
                        file -> found.fault("证据材料" + file.name() + "（" + file.rectification() + "）：内容与登记的SHA-256不同")));
    }
}
