// Each chart is drawn from the table that it names, so the two cannot differ; whoever cannot see the one reads the other.
const number = cell => { const text = cell.textContent.replace(/[,\s]/g, '').replace('−', '-'); return text === '' ? null : Number(text); };
const colours = ['#0b5c6b', '#d9691c', '#5a7d2a', '#6b4f9e'];

const draw = figure => {
  const table = document.getElementById(figure.dataset.table);
  const names = [...table.tHead.rows[0].cells].slice(1).map(cell => cell.textContent.trim());
  const rows = [...table.tBodies[0].rows];
  const labels = rows.map(row => row.cells[0].textContent.trim());
  const kind = figure.dataset.chart;
  const stacked = kind === 'stack';
  const across = stacked ? names : labels;
  const series = stacked
    ? rows.map(row => ({ name: row.cells[0].textContent.trim(), data: [...row.cells].slice(1).map(number) }))
    : names.map((name, at) => ({ name, data: rows.map(row => number(row.cells[at + 1])) }));
  const chart = echarts.init(figure, null, { renderer: 'canvas' });
  const wan = value => Math.abs(value) >= 1e8 ? value / 1e8 + '亿' : Math.abs(value) >= 1e4 ? value / 1e4 + '万' : value;
  const en = document.documentElement.lang === 'en';
  chart.setOption({
    color: colours, animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 16, top: 34, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10 },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
    xAxis: { type: 'category', data: across, axisLabel: { hideOverlap: true } },
    yAxis: { type: 'value', axisLabel: { formatter: en ? undefined : wan }, splitLine: { lineStyle: { color: '#e6ebef' } } },
    series: series.map(one => ({
      ...one, type: kind === 'line' ? 'line' : 'bar', stack: stacked ? 'all' : undefined,
      step: kind === 'line' ? 'end' : undefined, connectNulls: true, symbolSize: 5, barMaxWidth: 44,
    })),
  });
  new ResizeObserver(() => chart.resize()).observe(figure);
};
const drawAll = () => document.querySelectorAll('[data-chart]:not([_echarts_instance_])').forEach(draw);
drawAll();
// What comes with a swap is drawn too.
document.addEventListener('lg:shown', drawAll);
