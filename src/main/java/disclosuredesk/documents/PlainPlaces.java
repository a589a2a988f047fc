package disclosuredesk.documents;

import com.deepoove.poi.config.Configure;
import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.render.compute.EnvModel;
import com.deepoove.poi.render.compute.RenderDataCompute;
import com.deepoove.poi.resolver.DefaultElementTemplateFactory;
import com.deepoove.poi.template.ChartTemplate;
import com.deepoove.poi.template.PictImageTemplate;
import com.deepoove.poi.template.PictureTemplate;
import com.deepoove.poi.util.RegexUtils;
import com.deepoove.poi.xwpf.CTPictWrapper;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * The engine reduced to what our templates need: a name is looked up among the values, and the one thing that repeats repeats.
 * No expression language, no picture, table, list or document that a value could name, no chart.
 */
final class PlainPlaces {

    /** The item within what repeats; written as the templates in use have it. It is a name like any other, and no expression. */
    static final String ITEM = "#this";

    private static final char TEXT = '\0';
    private static final char TEXT_TOO = '=';

    private PlainPlaces() {}

    static Configure configure() {
        Configure plain = Configure.builder()
                .buildGrammerRegex(
                        RegexUtils.createGeneral("{{", "}}")) // whatever stands in a place comes here, to be refused
                .setRenderDataComputeFactory((EnvModel model) -> new Named(model.getRoot()))
                .setElementTemplateFactory(new OnlyText())
                .build();
        plain.getDefaultPolicys().keySet().retainAll(Set.of(TEXT, TEXT_TOO));
        plain.getChartPolicys().clear();
        return plain;
    }

    /** Looks names up, and nothing else. */
    private record Named(Object root) implements RenderDataCompute {

        @Override
        public Object compute(String name) {
            if (root instanceof Map<?, ?> values && values.get(name) != null) {
                return values.get(name);
            }
            if (root instanceof String item && name.equals(ITEM)) {
                return item;
            }
            throw new RenderException("no place is called " + name);
        }
    }

    private static final class OnlyText extends DefaultElementTemplateFactory {

        @Override
        public PictureTemplate createPicureTemplate(Configure config, String tag, XWPFPicture picture) {
            throw new ResolverException("a picture is no place: " + tag);
        }

        @Override
        public PictImageTemplate createPictImageTemplate(
                Configure config, String tag, CTPictWrapper picture, XWPFRun run) {
            throw new ResolverException("a picture is no place: " + tag);
        }

        @Override
        public ChartTemplate createChartTemplate(Configure config, String tag, XWPFChart chart, XWPFRun run) {
            throw new ResolverException("a chart is no place: " + tag);
        }
    }
}
