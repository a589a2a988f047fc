package disclosuredesk.materials;

import static disclosuredesk.requests.RowCheck.cases;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Deep;
import disclosuredesk.requests.RowCheck;
import disclosuredesk.requests.RowCheck.Rule;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files: each row has its content and each content its row, and each lies with its case; asked to go deep, every byte is hashed. */
@Configuration(proxyBeanMethods = false)
class FileChecks {

    @Bean
    Check materialsAreWhole(JdbcClient jdbc, Materials materials) {
        Check rows = new RowCheck(
                jdbc,
                "D13",
                "材料文件与登记的大小、哈希相同",
                "份",
                "select count(*) from material",
                List.of(Rule.of("文件内容与登记的大小不同", cases("m.name", """
                        join material m on m.request_id = r.id
                        left join (select material_id, sum(octet_length(content)) as size_bytes, count(*) as pieces, max(piece_no) as last_no
                                   from material_piece group by material_id) p on p.material_id = m.id
                        where m.removed_on is null and (m.size_bytes <> coalesce(p.size_bytes, 0) or coalesce(p.pieces, 0) <> coalesce(p.last_no, 0))
                            or m.removed_on is not null and p.pieces is not null
                        """)), Rule.of("文件内容没有登记", """
                        select distinct null as agency, null as number_year, null as number_serial,
                            concat('material_piece ', p.material_id) as id, null as what
                        from material_piece p left join material m on m.id = p.material_id where m.id is null
                        """)));
        return new Deep(
                rows,
                found -> materials.broken(material ->
                        found.fault("材料" + material.name() + "（" + material.request() + "）：内容与登记的SHA-256不同")));
    }

    @Bean
    Check movedFilesAreOnTheirCase(JdbcClient jdbc) {
        return new RowCheck(
                jdbc,
                "D25",
                "移卷、待移出的材料与案件和台账一致",
                "次",
                "select count(*) from material_move",
                List.of(
                        Rule.of("材料不在最后移到的案件", cases("m.name", """
                        join material_move v on v.to_id = r.id join material m on m.id = v.material_id
                        where m.request_id <> r.id and not exists (select 1 from material_move w where w.material_id = v.material_id and w.id > v.id)
                        """)),
                        Rule.of("待移出的材料已经移出，或者不是申请材料", cases("m.name", """
                        join material m on m.request_id = r.id where m.strike_moved_on is not null and (m.struck_on is not null or m.purpose <> 'APPLICATION')
                        """)),
                        Rule.of("移到另一机关的案件", cases("v.id", """
                        join material_move v on v.from_id = r.id join disclosure_request t on t.id = v.to_id where t.agency_id <> r.agency_id
                        """)),
                        Rule.of("移出案件的台账没有记录", cases("m.name", """
                        join material_move v on v.from_id = r.id join material m on m.id = v.material_id
                        where not exists (select 1 from audit_entry e where e.request_id = r.id and e.event = 'MaterialMovedAway'
                            and e.details like concat('%', m.sha256, '%'))
                        """)),
                        Rule.of("移入案件的台账没有记录", cases("m.name", """
                        join material_move v on v.to_id = r.id join material m on m.id = v.material_id
                        where not exists (select 1 from audit_entry e where e.request_id = r.id and e.event = 'MaterialMovedHere'
                            and e.details like concat('%', m.sha256, '%'))
                        """))));
    }
}
