package disclosuredesk.decision;

import static disclosuredesk.requests.RowCheck.cases;

import disclosuredesk.doctor.Check;
import disclosuredesk.doctor.Deep;
import disclosuredesk.requests.RowCheck;
import disclosuredesk.requests.RowCheck.Rule;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that prove a search: each has the size on record; asked to go deep, every byte is hashed. */
@Configuration(proxyBeanMethods = false)
class SearchFileCheck {

    @Bean
    Check proofsOfSearchesAreWhole(JdbcClient jdbc) {
        Check rows = new RowCheck(
                jdbc,
                "D15",
                "检索佐证文件与登记的大小、哈希相同",
                "份",
                "select count(*) from search_file",
                List.of(Rule.of("文件内容与登记的大小不同", cases("f.name", """
                        join search_file f on f.request_id = r.id where r.anonymised_on is null and f.size_bytes <> octet_length(f.content)
                        """))));
        return new Deep(rows, found -> new HashedSearchFiles(jdbc).broken(found::fault));
    }
}
