package disclosuredesk.desk.errors;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the server says of a request it refuses before the application hears of it: a sentence, not its own page. */
@Component
class ServerErrorPage implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>没有办成</title></head>
            <body><p>没有办成：这个地址或者提交的内容不符合要求，系统没有任何改动。</p><p><a href="/">回到首页</a></p></body></html>
            """;

    /** What broke outside of everything: nobody knows what became of it. */
    private static final String BROKEN = """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>没有办成</title></head>
            <body><p>系统内部出错。如果刚才提交过，请先查看该件再决定是否重做。</p><p><a href="/">回到首页</a></p></body></html>
            """;

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Sentence()));
    }

    private static final class Sentence extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding("UTF-8");
                Writer page = response.getReporter();
                if (page != null) {
                    page.write(response.getStatus() >= 500 ? BROKEN : PAGE);
                    response.finishResponse();
                }
            } catch (IOException gone) {
                container.getLogger().debug("nobody is there to read it", gone);
            }
        }
    }
}
