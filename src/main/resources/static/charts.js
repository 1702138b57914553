// Each chart is drawn from the table that it names, so the two cannot differ; whoever cannot see the one reads the other.
// A cell may say its figure in data-value where it shows it in another unit. A column that stands beside (data-beside) is not drawn; where the chart names
// columns (data-columns), those are that say so (data-of).
const number = cell => {
  const text = (cell.dataset.value === undefined ? cell.textContent : cell.dataset.value).replace(/[,\s]/g, '').replace('−', '-');
  return text === '' ? null : Number(text);
};
const colours = ['#0b5c6b', '#d9691c', '#5a7d2a', '#6b4f9e', '#b3446c', '#2f7fb8', '#8a6d1f', '#66737f'];

// Kinds: stack (a bar for each column, made of the rows), pile (a bar for each row, made of the columns), across (bars that lie, for long names), line.
const draw = figure => {
  const table = document.getElementById(figure.dataset.table);
  const kind = figure.dataset.chart;
  const wanted = figure.dataset.columns;
  const columns = [...table.tHead.rows[0].cells].map((cell, at) => ({ name: cell.textContent.trim(), at, cell })).slice(1)
    .filter(one => (wanted ? one.cell.dataset.of === wanted : one.cell.dataset.beside === undefined));
  const rows = [...table.tBodies[0].rows];
  const labels = rows.map(row => row.cells[0].textContent.trim());
  const turned = kind === 'stack';
  const series = turned
    ? rows.map((row, at) => ({ name: labels[at], data: columns.map(one => number(row.cells[one.at])) }))
    : columns.map(one => ({ name: one.name, data: rows.map(row => number(row.cells[one.at])) }));
  const chart = echarts.init(figure, null, { renderer: 'canvas' });
  const wan = value => (Math.abs(value) >= 1e8 ? value / 1e8 + '亿' : Math.abs(value) >= 1e4 ? value / 1e4 + '万' : value);
  const en = document.documentElement.lang === 'en';
  const lies = kind === 'across';
  const narrow = figure.clientWidth < 500;
  const names = {
    type: 'category', data: turned ? columns.map(one => one.name) : labels, inverse: lies,
    axisLabel: lies ? { width: narrow ? 100 : 220, overflow: 'truncate' } : { hideOverlap: true },
  };
  const figures = {
    type: 'value', minInterval: 1, axisLabel: { formatter: en ? undefined : wan, hideOverlap: true }, splitLine: { lineStyle: { color: '#e6ebef' } },
  };
  chart.setOption({
    color: colours, animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 16, top: 34, bottom: 8, containLabel: true },
    legend: { type: 'scroll', top: 0, left: 0, itemWidth: 14, itemHeight: 10 },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
    xAxis: lies ? figures : names,
    yAxis: lies ? names : figures,
    series: series.map(one => ({
      ...one, type: kind === 'line' ? 'line' : 'bar', stack: turned || kind === 'pile' ? 'all' : undefined,
      step: kind === 'line' ? 'end' : undefined, connectNulls: true, symbolSize: 5, barMaxWidth: lies ? 18 : 44,
    })),
  });
  new ResizeObserver(() => chart.resize()).observe(figure);
};
const drawAll = () => document.querySelectorAll('[data-chart]:not([_echarts_instance_])').forEach(draw);
drawAll();
// What comes with a swap is drawn too.
document.addEventListener('lg:shown', drawAll);
