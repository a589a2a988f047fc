package disclosuredesk.cli.doctor;

import static disclosuredesk.cli.doctor.RowCheck.cases;

import disclosuredesk.cli.doctor.RowCheck.Rule;
import disclosuredesk.materials.Materials;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files: each row has its content and each content its row; asked to go deep, every byte is hashed. */
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
                        where m.size_bytes <> coalesce(p.size_bytes, 0) or coalesce(p.pieces, 0) <> coalesce(p.last_no, 0)
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
    Check proofsOfSearchesAreWhole(JdbcClient jdbc) {
        Check rows = new RowCheck(
                jdbc,
                "D15",
                "检索佐证文件与登记的大小、哈希相同",
                "份",
                "select count(*) from search_file",
                List.of(Rule.of("文件内容与登记的大小不同", cases("f.name", """
                        join search_file f on f.request_id = r.id where f.size_bytes <> octet_length(f.content)
                        """))));
        return new Deep(rows, found -> new HashedSearchFiles(jdbc).broken(found::fault));
    }
}
