// Types of basemap.mjs for the build configuration.
import type { Plugin } from 'vite'

export function basemap(): Record<'land' | 'provinces' | 'prefectures' | 'labels', object> & { notice: { zh: string; en: string } }
export function basemapPlugin(): Plugin
