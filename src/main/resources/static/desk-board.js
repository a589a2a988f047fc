// Draws the board's charts from its tables. Without it, or without ECharts, the tables say the same.
(() => {
  'use strict';
  const source = document.currentScript.dataset.echarts;
  const colours = ['#1f3f66', '#d08a2e', '#4f8f6b', '#8c5a9e', '#6d9bc9', '#7a8694'];
  const narrow = 640;
  let loading = null;

  const load = () => {
    loading = loading || new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = source;
      script.onload = () => resolve(window.echarts);
      script.onerror = reject;
      document.head.append(script);
    });
    return loading;
  };

  // A column of the table's body: its heading, its numbers; a dash is no number, not a nought.
  const column = (table, index) => ({
    name: table.tHead.rows[0].cells[index].textContent.trim(),
    data: [...table.tBodies[0].rows].map((row) => {
      const text = row.cells[index].textContent.trim();
      return text === '–' ? null : Number(text);
    }),
  });

  const draw = (echarts, place) => {
    const table = document.getElementById(place.dataset.table);
    const { chart: kind, columns } = place.dataset;
    place.hidden = false;
    const chart = echarts.init(place);
    chart.setOption({
      animation: false,
      color: colours,
      aria: { enabled: false },
      textStyle: { fontFamily: 'Noto Sans CJK SC, Microsoft YaHei, sans-serif' },
      tooltip: { trigger: 'axis' },
      legend: columns.includes(',') ? { bottom: 0, itemWidth: 12, itemHeight: 12 } : undefined,
      grid: { left: 8, right: 12, top: 16, bottom: columns.includes(',') ? 34 : 8, containLabel: true },
      xAxis: {
        type: 'category',
        data: [...table.tBodies[0].rows].map((row) => row.cells[0].textContent.trim().slice(place.clientWidth < narrow ? 2 : 0)),
        axisLabel: { color: '#1d2733' },
      },
      yAxis: { type: 'value', minInterval: 1, axisLabel: { color: '#1d2733' }, max: kind === 'line' && columns === '6' ? 100 : undefined },
      series: columns.split(',').map((index) => ({
        ...column(table, Number(index)),
        type: kind === 'line' ? 'line' : 'bar',
        stack: kind === 'stack' ? 'all' : undefined,
        symbolSize: 7,
      })),
    });
    new ResizeObserver(() => chart.resize()).observe(place);
  };

  const show = () => {
    const places = [...document.querySelectorAll('[data-chart][hidden]')];
    if (places.length) {
      load().then((echarts) => places.filter((place) => place.hidden).forEach((place) => draw(echarts, place)), () => {});
    }
  };
  document.addEventListener('htmx:afterSettle', show);
  show();
})();
