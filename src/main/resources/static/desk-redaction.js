// Marks on a page by mouse and by keyboard. The rows of numbers are the truth: without this file they are typed in.
(() => {
  'use strict';
  const view = document.querySelector('[data-redaction]');
  if (!view) {
    return;
  }
  const svg = view.querySelector('svg');
  const rows = view.querySelector('[data-marks]');
  const form = view.querySelector('[data-guarded]');
  const SIDES = ['left', 'top', 'width', 'height'];
  const LEAST = 0.5;
  const rects = new Map();
  let changed = false;

  const field = (row, side) => row.querySelector(`[data-side="${side}"]`);
  const removed = (row) => row.querySelector('input[type="checkbox"]');
  const read = (row) => {
    const box = {};
    for (const side of SIDES) {
      const value = field(row, side).value;
      if (value === '') {
        return null;
      }
      box[side] = Number(value);
    }
    return box;
  };
  const round = (value) => Math.round(value * 10) / 10;
  const write = (row, box) => {
    const width = Math.min(100, Math.max(LEAST, round(box.width)));
    const height = Math.min(100, Math.max(LEAST, round(box.height)));
    field(row, 'width').value = width;
    field(row, 'height').value = height;
    field(row, 'left').value = Math.min(round(100 - width), Math.max(0, round(box.left)));
    field(row, 'top').value = Math.min(round(100 - height), Math.max(0, round(box.top)));
    changed = true;
    draw(row);
  };
  const number = (row) => [...rows.children].indexOf(row) + 1;

  const draw = (row) => {
    const box = read(row);
    let rect = rects.get(row);
    if (!box || removed(row).checked) {
      if (rect) {
        rect.remove();
        rects.delete(row);
      }
      return;
    }
    if (!rect) {
      rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      rect.setAttribute('class', 'mark');
      rect.setAttribute('tabindex', '0');
      rect.setAttribute('role', 'button');
      svg.append(rect);
      rects.set(row, rect);
      rect.addEventListener('keydown', (event) => key(event, row));
      rect.addEventListener('pointerdown', (event) => drag(event, row));
    }
    rect.setAttribute('aria-label', svg.dataset.label.replace('{0}', number(row)));
    rect.setAttribute('x', box.left * 10);
    rect.setAttribute('y', box.top * 10);
    rect.setAttribute('width', box.width * 10);
    rect.setAttribute('height', box.height * 10);
  };

  const STEPS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
  const key = (event, row) => {
    const step = STEPS[event.key];
    const box = read(row);
    if (step && box) {
      event.preventDefault();
      const by = event.altKey ? 0.1 : 0.5;
      if (event.shiftKey) {
        write(row, {...box, width: Math.min(box.width + step[0] * by, 100 - box.left), height: Math.min(box.height + step[1] * by, 100 - box.top)});
      } else {
        write(row, {...box, left: box.left + step[0] * by, top: box.top + step[1] * by});
      }
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      removed(row).checked = true;
      changed = true;
      draw(row);
      view.querySelector('[data-add]').focus();
    }
  };

  const at = (event) => {
    const page = svg.getBoundingClientRect();
    return {x: Math.min(100, Math.max(0, (event.clientX - page.left) / page.width * 100)),
      y: Math.min(100, Math.max(0, (event.clientY - page.top) / page.height * 100))};
  };
  const follow = (event, move) => {
    event.preventDefault();
    const moved = (next) => move(at(next));
    const end = () => {
      document.removeEventListener('pointermove', moved);
      document.removeEventListener('pointerup', end);
    };
    document.addEventListener('pointermove', moved);
    document.addEventListener('pointerup', end);
  };
  // A mark is moved by its body and sized by its lower right corner.
  const drag = (event, row) => {
    event.stopPropagation();
    rects.get(row).focus();
    const start = at(event);
    const box = read(row);
    const corner = start.x > box.left + box.width - 1.2 && start.y > box.top + box.height - 1.2;
    follow(event, (now) => write(row, corner
      ? {...box, width: Math.min(100 - box.left, Math.max(LEAST, now.x - box.left)), height: Math.min(100 - box.top, Math.max(LEAST, now.y - box.top))}
      : {...box, left: box.left + now.x - start.x, top: box.top + now.y - start.y}));
  };
  svg.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) {
      return;
    }
    const start = at(event);
    let row = null;
    follow(event, (now) => {
      const box = {left: Math.min(start.x, now.x), top: Math.min(start.y, now.y), width: Math.abs(now.x - start.x), height: Math.abs(now.y - start.y)};
      if (row === null && (box.width > LEAST || box.height > LEAST)) {
        row = add(box);
      } else if (row !== null) {
        write(row, box);
      }
    });
  });

  const empty = () => [...rows.children].find((row) => !removed(row).checked && SIDES.every((side) => field(row, side).value === ''));
  let last = '';
  const add = (box) => {
    let row = empty();
    if (!row) {
      const index = rows.children.length;
      row = rows.lastElementChild.cloneNode(true);
      row.querySelectorAll('[name]').forEach((one) => {
        one.name = one.name.replace(/\[\d+]/, `[${index}]`);
        one.setAttribute('aria-label', one.getAttribute('aria-label').replace(/\d+/, index + 1));
      });
      row.querySelectorAll('input[type="number"]').forEach((one) => {
        one.value = '';
      });
      removed(row).checked = false;
      rows.append(row);
      listen(row);
    }
    const ground = row.querySelector('select');
    if (ground.value === '') {
      ground.value = last || [...rows.querySelectorAll('select')].map((one) => one.value).find((value) => value !== '') || '';
    }
    write(row, box);
    return row;
  };
  const listen = (row) => {
    row.addEventListener('input', () => {
      changed = true;
      last = row.querySelector('select').value || last;
      draw(row);
    });
    row.addEventListener('focusin', () => rects.get(row)?.classList.add('chosen'));
    row.addEventListener('focusout', () => rects.get(row)?.classList.remove('chosen'));
  };

  svg.querySelectorAll('.mark').forEach((drawn) => drawn.remove());
  [...rows.children].forEach((row) => {
    listen(row);
    draw(row);
  });
  view.querySelectorAll('.script-only').forEach((one) => {
    one.hidden = false;
  });
  view.querySelector('[data-add]').addEventListener('click', () => {
    const row = add({left: 35, top: 45, width: 30, height: 4});
    rects.get(row).focus();
  });
  view.querySelectorAll('[data-box]').forEach((button) => button.addEventListener('click', () => {
    const [left, top, width, height] = button.dataset.box.split(',').map((one) => Number(one) / 10);
    rects.get(add({left, top, width, height})).focus();
    button.disabled = true;
  }));
  form.addEventListener('input', () => {
    changed = true;
  });
  form.addEventListener('submit', () => {
    changed = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if (changed) {
      event.preventDefault();
    }
  });
})();
