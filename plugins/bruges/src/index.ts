export { boost } from './boost/index.ts';
export { bruges } from './general/index.ts';
export { switchCourse } from './switch/index.ts';
export { taALent } from './ta-a-lent/index.ts';
export { uitstraling } from './uitstraling/index.ts';
export { zinderinG } from './zinderin-g/index.ts';
