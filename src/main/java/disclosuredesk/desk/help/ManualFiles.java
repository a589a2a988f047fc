package disclosuredesk.desk.help;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The manual's pictures; they change with a release only. */
@Component
class ManualFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/manual/*.jpg")
                .addResourceLocations("classpath:/static/manual/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
    }
}
